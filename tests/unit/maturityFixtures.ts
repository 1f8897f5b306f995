import type {
  Answer,
  ItemAnswer,
  MaturityItem,
  MaturityModel,
  MaturityRole,
  Response,
} from '#domain/maturity.ts';

/** Et lite punkt; `legal` følger id-en: L for lov. */
const item = (id: string, area: string, changedIn = 1): MaturityItem => ({
  id,
  area,
  question: `Spørsmål ${id}?`,
  levels: ['en', 'to', 'tre', 'fire', 'fem'],
  evidence: ['Rutine'],
  legal: id.startsWith('l'),
  next: ['fra 1', 'fra 2', 'fra 3', 'fra 4', 'hold 5'],
  changedIn,
});

/** Tre områder, sju punkter. «l» i id-en betyr at lov eller forskrift krever det. */
export const MODEL: MaturityModel = {
  id: 'liten',
  number: 9,
  name: 'Liten modell',
  version: 2,
  areas: [
    { id: 'a', name: 'Ansvar' },
    { id: 'b', name: 'Behov' },
    { id: 'c', name: 'Kontroll' },
  ],
  items: [
    item('l1', 'a'),
    item('a2', 'a'),
    item('a3', 'a', 2),
    item('l4', 'b'),
    item('b5', 'b'),
    item('l6', 'c'),
    item('c7', 'c', 2),
  ],
  versions: [
    ['l1', 'a2', 'a3', 'l4', 'b5', 'l6'],
    ['l1', 'a2', 'a3', 'l4', 'b5', 'l6', 'c7'],
  ],
};

const ANSWERS: Record<string, Answer> = { '?': 'unknown', '-': 'not-applicable' };

/** Svar skrevet som ett tegn per punkt: 1–5, «?» vet ikke, «-» gjelder ikke oss, «.» ubesvart. */
export function response(id: number, role: MaturityRole, line: string, model = MODEL): Response {
  const answers: Record<string, ItemAnswer> = {};
  model.items.forEach(({ id: itemId }, index) => {
    const mark = line[index] ?? '.';
    if (mark !== '.') answers[itemId] = { answer: ANSWERS[mark] ?? (Number(mark) as Answer) };
  });
  return { id, role, answers };
}

/** Tilfeldige tall 0–1 som er like hver gang (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kutter, bytter, dobler eller setter inn tegn, ett til fem steder. */
export function damage(source: string, random: () => number): string {
  let text = source;
  const times = 1 + Math.floor(random() * 5);
  for (let time = 0; time < times; time += 1) {
    const place = Math.floor(random() * text.length);
    const length = 1 + Math.floor(random() * 8);
    const other = String.fromCharCode(32 + Math.floor(random() * 95));
    const kinds = [
      () => text.slice(0, place) + other + text.slice(place + 1),
      () => text.slice(0, place) + text.slice(place + length),
      () => text.slice(0, place) + text.slice(place, place + length) + text.slice(place),
      () => text.slice(0, place) + other + text.slice(place),
      () => text.slice(0, place + 1),
    ];
    text = kinds[Math.floor(random() * (random() < 0.9 ? 4 : 5))]?.() ?? text;
  }
  return text;
}
