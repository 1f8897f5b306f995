import { LEVELS, type MaturityModel, type MaturityResult } from './maturity.ts';

const COLUMNS = [
  'Område',
  'Punkt',
  'Spørsmål',
  ...LEVELS.map((level) => `Svar på nivå ${level}`),
  'Vet ikke',
  'Gjelder ikke oss',
  'Ikke svart',
  'Median',
  'Lavest',
  'Høyest',
  'Enige om',
  'Grunn',
  'Kan vise fram',
];

/** Et felt i CSV. Tekst som regneark kan lese som formel, får en apostrof først. */
function field(value: string | number | null): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Resultatet som CSV for norsk Excel: semikolon, desimalkomma, UTF-8 med BOM, CRLF. */
export function writeCsv(model: MaturityModel, result: MaturityResult): string {
  const rows = result.items.map((item) => [
    model.areas.find(({ id }) => id === item.area)?.name ?? '',
    item.id,
    model.items.find(({ id }) => id === item.id)?.question ?? '',
    ...item.counts,
    item.unknown,
    item.notApplicable,
    item.unanswered,
    item.median,
    item.low,
    item.high,
    item.agreed?.level ?? null,
    item.agreed?.reason ?? '',
    item.evidence.join(' | '),
  ]);
  const lines = [COLUMNS, ...rows].map((row) => row.map(field).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
