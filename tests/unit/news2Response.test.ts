import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseResponse, readResponse } from '../../src/content/readResponse.ts';
import { scoreNews2 } from '../../src/domain/news2.ts';
import {
  describeDifference,
  describeTotalChange,
  habitualChanges,
} from '../../src/domain/news2Habitual.ts';
import { triggeredStep } from '../../src/domain/news2Response.ts';

const response = await readResponse('.');
const yaml = await readFile('content/respons/standard.yaml', 'utf8');

describe('eksempelet på respons', () => {
  it('er merket som eksempel og har sykehjem og hjemmetjeneste', () => {
    expect(response.status).toBe('eksempel');
    expect(response.merkelapp).toBe('Eksempel: avtales lokalt med medisinsk ansvarlig');
    expect(response.tjenester.map(({ id }) => id)).toEqual(['sykehjem', 'hjemmetjeneste']);
    expect(response.telefoner.map(({ nummer }) => nummer)).toEqual(['113', '116 117']);
  });

  it.each(response.tjenester.map((service) => [service.id, service] as const))(
    '%s: hver skår og rød skår utløser riktig trinn',
    (_, { trinn }) => {
      const steps = trinn.map(({ fra, rod }) => ({ from: fra, red: rod }));
      const idAt = (total: number, red = false) =>
        trinn[triggeredStep(steps, { total, redScores: red ? ['pulse'] : [] }) ?? -1]?.id;
      expect([0, 1, 4, 5, 6, 7, 20].map((total) => idAt(total))).toEqual([
        'null-poeng',
        'lav',
        'lav',
        'middels',
        'middels',
        'hoy',
        'hoy',
      ]);
      expect([3, 4, 5, 7].map((total) => idAt(total, true))).toEqual([
        'rod',
        'rod',
        'middels',
        'hoy',
      ]);
    },
  );

  it.each([
    ['ukjent telefon', yaml.replace('ring: [nodnummer]', 'ring: [brannvesen]'), 'brannvesen'],
    ['avtalt uten rolle', yaml.replace('status: eksempel', 'status: avtalt'), 'avtaltMed'],
    ['uten sum 0', yaml.replaceAll('fra: 0', 'fra: 2'), 'trinn'],
    ['uten rød skår', yaml.replaceAll('fra: null\n        rod: true', 'fra: 3'), 'rød skår'],
    ['skrivefeil i felt', yaml.replace('bekymret:', 'bekymra:'), 'bekymr'],
  ])('%s stopper med fil og felt', (_, text, word) => {
    expect(() => parseResponse(text, 'content/respons/lokal.yaml')).toThrow(
      new RegExp(`^content/respons/lokal\\.yaml:[\\s\\S]*${word}`),
    );
  });
});

describe('personens eget normale', () => {
  it('viser endringen i hver måling, temperatur uten binær avrunding', () => {
    const changes = habitualChanges(
      { respirationRate: 22, temperature: 38.4, pulse: 70 },
      { values: { respirationRate: 16, temperature: 36.8, pulse: 70, oxygenSaturation: 92 } },
    );
    expect(changes.map(describeDifference)).toEqual(['+6', 'som vanlig', '+1,6']);
  });

  it('sier endringen i skår i ord', () => {
    const result = scoreNews2({
      respirationRate: 16,
      oxygenSaturation: 96,
      oxygenScale: 1,
      supplementalOxygen: false,
      systolicBloodPressure: 128,
      pulse: 96,
      consciousness: 'C',
      temperature: 37.4,
    });
    expect(describeTotalChange(result, { total: 1, values: {} })).toBe(
      'Vanlig for personen: 1. Nå er skåren 3 poeng høyere.',
    );
    expect(describeTotalChange(result, { total: 6, values: {} })).toContain('2 poeng lavere');
    expect(describeTotalChange(result, { total: 4, values: {} })).toContain('som vanlig');
    expect(describeTotalChange(result, { values: {} })).toBeNull();
  });

  it('kaller aldri en ufullstendig skår bedre enn vanlig', () => {
    const part = scoreNews2({ pulse: 95 });
    expect(describeTotalChange(part, { total: 3, values: {} })).toContain('kan ikke sammenliknes');
    expect(describeTotalChange(part, { total: 0, values: {} })).toContain('minst 1 poeng høyere');
  });
});
