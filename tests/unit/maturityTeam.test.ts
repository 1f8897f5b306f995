import { describe, expect, it } from 'vitest';
import { addResponse, spreadByRole } from '#domain/maturityTeam.ts';
import { response } from './maturityFixtures.ts';

describe('svar fra flere', () => {
  const first = response(7, 'nurse', '123');

  it('legges til', () => {
    const merged = addResponse([first], response(8, 'leader', '123'));
    expect(merged.outcome).toBe('added');
    expect(merged.responses).toHaveLength(2);
  });

  it('telles ikke to ganger', () => {
    expect(addResponse([first], response(7, 'nurse', '123'))).toEqual({
      responses: [first],
      outcome: 'duplicate',
    });
  });

  it('fra samme person på nytt erstatter det gamle', () => {
    const merged = addResponse([response(1, 'doctor', '5'), first], response(7, 'nurse', '124'));
    expect(merged.outcome).toBe('replaced');
    expect(merged.responses.map(({ id }) => id)).toEqual([1, 7]);
    expect(merged.responses[1]?.answers['a3']?.answer).toBe(4);
  });

  it('beholder notatene når koden kommer etter fila', () => {
    const withNotes = response(7, 'nurse', '123');
    withNotes.answers['l1'] = { answer: 1, evidence: 'Referat' };
    expect(addResponse([withNotes], first).responses[0]).toBe(withNotes);
    expect(addResponse([first], withNotes).responses[0]).toBe(withNotes);
  });
});

describe('spredning etter rolle', () => {
  const team = [
    response(1, 'health-worker', '2'),
    response(2, 'leader', '4'),
    response(3, 'nurse', '3'),
    response(4, 'health-worker', '1'),
  ];

  it('vises ikke for færre enn fem svar', () => {
    expect(spreadByRole(team, 'l1')).toBeNull();
  });

  it('teller svar på punktet, ikke folk i teamet', () => {
    expect(spreadByRole([...team, response(5, 'doctor', '.3')], 'l1')).toBeNull();
  });

  it('vises fra fem svar, i fast rekkefølge', () => {
    expect(spreadByRole([...team, response(5, 'doctor', '?')], 'l1')).toEqual([
      { role: 'leader', label: 'leder', answers: [4] },
      { role: 'nurse', label: 'sykepleier', answers: [3] },
      { role: 'health-worker', label: 'helsefagarbeider', answers: [1, 2] },
      { role: 'doctor', label: 'lege', answers: ['unknown'] },
    ]);
  });

  it('vises ikke når alle har samme rolle', () => {
    const same = Array.from({ length: 6 }, (_, index) => response(index, 'nurse', '3'));
    expect(spreadByRole(same, 'l1')).toBeNull();
  });
});
