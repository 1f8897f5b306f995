import { describe, expect, it } from 'vitest';
import { describeTrend, news2TrendSvg } from '../../src/charts/news2Trend.ts';
import { type News2Observations, scoreNews2 } from '../../src/domain/news2.ts';
import {
  type Reading,
  readSeries,
  SERIES_LIMIT,
  seriesFile,
  withReading,
} from '../../src/domain/news2Series.ts';
import { shortSummary, summarise } from '../../src/domain/news2Summary.ts';

const normal: News2Observations = {
  respirationRate: 16,
  oxygenSaturation: 98,
  oxygenScale: 1,
  supplementalOxygen: false,
  systolicBloodPressure: 130,
  pulse: 70,
  consciousness: 'A',
  temperature: 37,
};
const without = (...names: (keyof News2Observations)[]): News2Observations =>
  Object.fromEntries(
    Object.entries(normal).filter(([name]) => !names.includes(name as keyof News2Observations)),
  );
const summary = (observations: News2Observations) =>
  summarise(scoreNews2(observations), observations);
const short = (observations: News2Observations) => shortSummary(scoreNews2(observations));

describe('resultatet i ord', () => {
  it.each([
    [{}, 'Lav risiko', '0 av 20 poeng, SpO₂-skala 1'],
    [{ consciousness: 'C', pulse: 96 }, 'Lav–middels risiko', '4 av 20 poeng, SpO₂-skala 1'],
    [{ respirationRate: 25, pulse: 111 }, 'Middels risiko', '5 av 20 poeng, SpO₂-skala 1'],
    [
      { respirationRate: 25, pulse: 131, oxygenScale: 2 },
      'Middels risiko',
      '6 av 20 poeng, SpO₂-skala 2',
    ],
    [
      { respirationRate: 25, pulse: 131, temperature: 38.5 },
      'Høy risiko',
      '7 av 20 poeng, SpO₂-skala 1',
    ],
  ] as const)('%o: %s', (changes, headline, detail) => {
    expect(summary({ ...normal, ...changes })).toMatchObject({ headline, detail });
  });

  it('kaller aldri en ufullstendig skår lav', () => {
    for (const name of Object.keys(normal) as (keyof News2Observations)[]) {
      const { headline, detail } = summary(without(name));
      expect(headline).toBe('Ufullstendig');
      expect(detail).toMatch(/^Minst 0 poeng.*Mangler/);
      expect(short(without(name)).headline).toBe('Ufullstendig: minst 0 poeng');
    }
  });

  it('viser det laveste nivået en ufullstendig skår kan ha', () => {
    const part = without('temperature');
    expect(summary({ ...part, consciousness: 'C' }).headline).toBe(
      'Minst lav–middels risiko, ufullstendig',
    );
    expect(summary({ ...part, consciousness: 'C', pulse: 115 }).headline).toBe(
      'Minst middels risiko, ufullstendig',
    );
    expect(summary({ ...part, consciousness: 'C', pulse: 140, respirationRate: 10 }).headline).toBe(
      'Høy risiko, ufullstendig',
    );
  });

  it('nevner rød skår ved navn, også når skåren er ufullstendig', () => {
    expect(summary({ ...normal, pulse: 140, consciousness: 'V' }).red).toBe(
      'Rød skår: puls og bevissthet',
    );
    expect(short({ pulse: 140 }).detail).toContain('Rød skår: puls.');
  });

  it('sier ingenting om nivå før noe er målt', () => {
    expect(short({})).toEqual({ headline: 'Ingen målinger ennå', detail: '0 av 7 fylt ut' });
    expect(summary({}).headline).toBe('Ingen målinger ennå');
  });
});

describe('serien', () => {
  const at = (minute: number) => ({ at: minute * 60_000, observations: { pulse: 70 + minute } });

  it('står i tidsrekkefølge og holder på de nyeste', () => {
    let readings: Reading[] = [at(5)];
    for (let minute = 0; minute < 20; minute += 1) readings = withReading(readings, at(minute));
    expect(readings).toHaveLength(SERIES_LIMIT);
    expect(readings.map((reading) => reading.at)).toEqual(
      [...readings.map((reading) => reading.at)].sort((a, b) => a - b),
    );
    expect(readings.at(-1)?.at).toBe(19 * 60_000);
  });

  it('kan tas ut og inn igjen', () => {
    const readings = [at(1), at(2)];
    const text = JSON.stringify(seriesFile(readings));
    expect(JSON.parse(text)).toMatchObject({ model: 'news2-serie', version: 1 });
    expect(readSeries(text)).toEqual(readings);
  });

  it.each([
    ['ikke JSON', 'hei'],
    ['tom', ''],
    ['null', 'null'],
    ['en annen fil', '{"model":"modenhet","version":1,"readings":[]}'],
    ['nyere utgave', '{"model":"news2-serie","version":99,"readings":[]}'],
    [
      'umulig måling',
      '{"model":"news2-serie","version":1,"readings":[{"at":1,"observations":{"pulse":999}}]}',
    ],
    ['uten tid', '{"model":"news2-serie","version":1,"readings":[{"observations":{"pulse":70}}]}'],
  ])('avviser %s med en grunn', (_, text) => {
    expect(readSeries(text)).toMatch(/\.$/);
  });
});

describe('kurven', () => {
  const points = [
    { time: '02.00', total: 3, complete: true, red: true },
    { time: '02.30', total: 5, complete: false, red: false },
    { time: '03.00', total: 7, complete: true, red: false },
  ];

  it('har de samme tallene i tekst', () => {
    expect(describeTrend(points)).toBe(
      'NEWS2 over tid: klokka 02.00 3 (rød skår), klokka 02.30 minst 5 (ufullstendig), klokka 03.00 7.',
    );
    expect(news2TrendSvg(points)).toContain('aria-label="NEWS2 over tid: klokka 02.00 3');
  });

  it('viser rød og ufullstendig med form', () => {
    const svg = news2TrendSvg(points);
    expect(svg.match(/<rect class="punkt"/g)).toHaveLength(1);
    expect(svg.match(/class="punkt delvis"/g)).toHaveLength(1);
    expect(svg.match(/class="terskel"/g)).toHaveLength(2);
  });

  it('er gyldig XML uten stiler, også for ett punkt, tolv punkter og uventet tekst', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      time: `<b>"${index}"&`,
      total: index + 9,
      complete: true,
      red: false,
    }));
    for (const list of [points.slice(0, 1), many]) {
      const svg = news2TrendSvg(list);
      expect(svg).not.toMatch(/style=|<b>|NaN|Infinity/);
    }
  });
});
