import { describe, expect, it } from 'vitest';
import type { Answer, MaturityModel, MaturityRole, Response } from '#domain/maturity.ts';
import { MATURITY_ROLES } from '#domain/maturity.ts';
import { encodeCode, MAX_RESPONSE_ID, parseCode } from '#domain/maturityCode.ts';
import { readMaturity } from '../../src/content/readMaturity.ts';
import { MODEL, response, seeded } from './maturityFixtures.ts';

const MODELS = (await readMaturity(process.cwd())).map(({ model }) => model);
const ALL_ANSWERS: readonly Answer[] = [1, 2, 3, 4, 5, 'unknown', 'not-applicable'];

const filled = (
  model: MaturityModel,
  answer: (index: number) => Answer | null,
  role: MaturityRole,
): Response => ({
  id: 123_456,
  role,
  answers: Object.fromEntries(
    model.items.flatMap(({ id }, index) => {
      const found = answer(index);
      return found === null ? [] : [[id, { answer: found }]];
    }),
  ),
});

describe('kortkoden, for hånd', () => {
  it('pakker format, modell, versjon, rolle, merke og svar fem bit om gangen', () => {
    // 00 | 1001 (modell 9) | 00010 (versjon 2) | 0001 (leder) | 0000 0000 0000 0000 0101 (merke 5)
    // | 001 010 011 100 101 110 111 (1 2 3 4 5 ? -) | 0000 fyll
    // 00100 10001 00001 | 00000 00000 00000 00101 | 00101 00111 00101 11011 10000
    //   4     H     1       0     0     0     5       5     7     5     V     G
    const code = encodeCode(MODEL, response(5, 'leader', '12345?-'));
    expect(code.replaceAll('-', '').slice(0, -3)).toBe('4H10005575VG');
  });
});

describe.each(MODELS)('modellen $id', (model) => {
  const roundTrip = (person: Response) => parseCode(encodeCode(model, person), MODELS);

  it.each([
    ['tom', filled(model, () => null, 'none')],
    ['alt på 1', filled(model, () => 1, 'leader')],
    ['alt på 5', filled(model, () => 5, 'other')],
    ['alt «vet ikke»', filled(model, () => 'unknown', 'night')],
    ['alt «gjelder ikke oss»', filled(model, () => 'not-applicable', 'user')],
    [
      'bare det siste',
      filled(model, (index) => (index === model.items.length - 1 ? 3 : null), 'nurse'),
    ],
    ['alle slag om hverandre', filled(model, (index) => ALL_ANSWERS[index % 7] ?? null, 'kitchen')],
  ])('tåler %s', (_, person) => {
    expect(roundTrip(person)).toEqual({
      ok: true,
      model: model.id,
      version: model.version,
      response: person,
    });
  });

  it('tåler alle roller og ytterpunktene for merket', () => {
    for (const role of Object.keys(MATURITY_ROLES) as MaturityRole[]) {
      for (const id of [0, 1, MAX_RESPONSE_ID]) {
        expect(roundTrip({ ...filled(model, () => 2, role), id })).toMatchObject({
          response: { id, role },
        });
      }
    }
  });

  it('er kort nok til å skrive av', () => {
    const length = encodeCode(
      model,
      filled(model, () => 3, 'nurse'),
    ).replaceAll('-', '').length;
    expect(length).toBe(Math.ceil((35 + model.items.length * 3) / 5) + 3);
    expect(length).toBeLessThanOrEqual(31);
  });
});

describe('lesing av det folk skriver', () => {
  const person = response(77, 'doctor', '1.3?5-2');
  const code = encodeCode(MODEL, person);

  it('tåler små bokstaver, mellomrom, O for 0 og I eller L for 1', () => {
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(parseCode(` ${typed}\n`, [MODEL])).toMatchObject({ ok: true, response: person });
  });

  it.each([
    ['ingenting', '', 'empty'],
    ['bare bindestreker', ' -- ', 'empty'],
    ['for kort', 'ABCD-1234', 'too-short'],
    ['et tegn som ikke finnes', `${code}æ`, 'character'],
    ['U, som ikke finnes i koder', `U${code.slice(1)}`, 'character'],
    ['et tegn for mye', `${code}0`, 'mistyped'],
    ['et tegn for lite først', code.slice(1), 'mistyped'],
    ['et tegn for lite sist', code.slice(0, -1), 'mistyped'],
  ])('%s: sier hvorfor', (_, typed, reason) => {
    expect(parseCode(typed, [MODEL])).toMatchObject({ ok: false, reason });
  });

  it('kjenner igjen en annen modell og en nyere versjon', () => {
    expect(parseCode(code, MODELS)).toEqual({ ok: false, reason: 'other-model', modelNumber: 9 });
    expect(
      parseCode(code, [{ ...MODEL, version: 1, versions: MODEL.versions.slice(0, 1) }]),
    ).toMatchObject({
      reason: 'newer',
    });
  });

  it('leser koder fra en eldre versjon', () => {
    const old = response(3, 'nurse', '123451');
    expect(parseCode(encodeCode(MODEL, old, 1), [MODEL])).toMatchObject({
      version: 1,
      response: old,
    });
  });

  it('hver enkelt skrivefeil og hvert nabobytte blir oppdaget', () => {
    const plain = code.replaceAll('-', '');
    for (let index = 0; index < plain.length; index += 1) {
      for (const character of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (character === plain[index]) continue;
        const wrong = plain.slice(0, index) + character + plain.slice(index + 1);
        expect(parseCode(wrong, [MODEL]).ok, wrong).toBe(false);
      }
      const swapped =
        plain.slice(0, index) + (plain[index + 1] ?? '') + plain[index] + plain.slice(index + 2);
      if (swapped !== plain) expect(parseCode(swapped, [MODEL]).ok, swapped).toBe(false);
    }
  });

  it('1000 skadede koder: nektet med en grunn, eller lest uendret', () => {
    const random = seeded(4);
    const plain = code.replaceAll('-', '');
    let refused = 0;
    for (let round = 0; round < 1000; round += 1) {
      const characters = [...plain];
      const changes = 1 + Math.floor(random() * 6);
      for (let change = 0; change < changes; change += 1) {
        const place = Math.floor(random() * characters.length);
        const kind = random();
        const other = '0123456789ABCDEFGHJKMNPQRSTVWXYZ#æ'[Math.floor(random() * 34)] ?? '0';
        if (kind < 0.6) characters[place] = other;
        else if (kind < 0.8) characters.splice(place, 1);
        else characters.splice(place, 0, other);
      }
      const parsed = parseCode(characters.join(''), [MODEL]);
      if (parsed.ok) expect(parsed.response).toEqual(person);
      else {
        expect(parsed.reason).toBeTruthy();
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(950);
  });

  it('nekter å lage en kode med et merke som ikke får plass', () => {
    for (const id of [-1, 1.5, MAX_RESPONSE_ID + 1]) {
      expect(() => encodeCode(MODEL, { ...person, id })).toThrow(RangeError);
    }
  });
});
