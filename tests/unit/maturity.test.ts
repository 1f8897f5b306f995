import { describe, expect, it } from 'vitest';
import { type Agreement, atVersion, median, summarise } from '#domain/maturity.ts';
import { MODEL, response } from './maturityFixtures.ts';

describe('medianen', () => {
  it.each([
    [[], null],
    [[4], 4],
    [[2, 3], 2.5],
    [[1, 5], 3],
    [[3, 1, 2], 2],
    [[1, 1, 2, 5], 1.5],
    [[5, 5, 5, 5], 5],
    [[2, 2, 3, 3, 4], 3],
    [[1, 2, 4, 5], 3],
  ])('%j gir %s', (levels, expected) => {
    expect(median(levels)).toBe(expected);
  });
});

describe('ett sett svar', () => {
  // l1 a2 a3 | l4 b5 | l6 c7
  const result = summarise(MODEL, [response(1, 'leader', '234?.-5')]);

  it.each([
    // område, median, lavest, høyest, andel vet ikke, andel gjelder ikke, mangler
    ['a', 3, 2, 4, 0, 0, 0],
    ['b', null, null, null, 1, 0, 1],
    ['c', 5, 5, 5, 0, 0.5, 0],
  ])('område %s', (id, middle, low, high, unknownShare, notApplicableShare, missing) => {
    expect(result.areas.find((area) => area.id === id)).toMatchObject({
      median: middle,
      low,
      high,
      unknownShare,
      notApplicableShare,
      missing,
    });
  });

  it('viser lavest, høyest og det som mangler', () => {
    expect(result.lowest).toEqual(['l1']);
    expect(result.highest).toEqual(['c7']);
    expect(result.missing).toEqual(['b5']);
  });

  it('«vet ikke» og «gjelder ikke oss» er svar, men aldri et nivå', () => {
    const [unknown, notApplicable] = [result.items[3], result.items[5]];
    expect(unknown).toMatchObject({ unknown: 1, level: null, median: null, unanswered: 0 });
    expect(notApplicable).toMatchObject({ notApplicable: 1, level: null, median: null });
  });

  it('har ikke ett tall for hele enheten', () => {
    expect(Object.keys(result).sort()).toEqual(
      ['areas', 'evidenceMissing', 'highest', 'items', 'lowest', 'missing', 'people'].sort(),
    );
  });
});

describe('sju svar på samme punkt', () => {
  const lines = ['1', '2', '2', '3', '4', '?', '-'];
  const people = lines.map((line, index) => response(index, 'nurse', line));
  const [item] = summarise(MODEL, people).items;

  it('teller hvert nivå for seg', () => {
    expect(item).toMatchObject({
      counts: [1, 2, 1, 1, 0],
      unknown: 1,
      notApplicable: 1,
      unanswered: 0,
      median: 2,
      low: 1,
      high: 4,
      level: 2,
    });
  });

  it('området regner median av alle nivåene, ikke av hver persons median', () => {
    // a: 1,2,2,3,4 fra l1 og 5,5,5 fra a2 → 1 2 2 3 | 4 5 5 5 → 3,5
    const more = ['15', '25', '25', '3', '4'].map((line, index) => response(index, 'nurse', line));
    expect(summarise(MODEL, more).areas[0]).toMatchObject({
      median: 3.5,
      low: 1,
      high: 5,
      missing: 1,
    });
  });
});

describe('nivået teamet ble enig om', () => {
  const agreed: Record<string, Agreement> = {
    l1: { level: 2, reason: 'Nattevaktene kjenner den ikke' },
    a2: { level: 4, reason: '' },
  };
  const people = ['4433', '2533', '3133'].map((line, index) => response(index, 'nurse', line));
  const result = summarise(MODEL, people, agreed);

  it('går foran medianen på punktet, men svarene blir stående', () => {
    expect(result.items[0]).toMatchObject({ median: 3, level: 2, low: 2, high: 4 });
    expect(result.items[1]).toMatchObject({ median: 4, level: 4 });
    expect(result.items[2]).toMatchObject({ agreed: null, level: 3 });
  });

  it('gir området et eget nivå ved siden av medianen av svarene', () => {
    // a: svarene 4 4 3 | 2 5 3 | 3 1 3 → 1 2 3 3 3 3 4 4 5 → 3; punktene 2 (enige), 4 (enige) og 3 → 3
    expect(result.areas[0]).toMatchObject({ median: 3, level: 3, agreedItems: 2, items: 3 });
    // b: bare svarene 3 3 3
    expect(result.areas[1]).toMatchObject({ median: 3, level: 3, agreedItems: 0 });
    // Enige om 2 på det ene av to punkter: 2 og 4 → 3, mens svarene 4 4 | 4 4 har median 4
    const two = ['...44', '...44'].map((line, index) => response(index, 'nurse', line));
    expect(summarise(MODEL, two, { l4: { level: 2, reason: '' } }).areas[1]).toMatchObject({
      median: 4,
      level: 3,
      agreedItems: 1,
    });
  });
});

describe('eksempelet på /om/modenhet/', () => {
  const people = ['...43', '...32', '...2?'].map((line, index) => response(index, 'nurse', line));
  const result = summarise(MODEL, people);

  it('gir tallene som står på siden', () => {
    expect(result.areas[1]).toMatchObject({ median: 3, low: 2, high: 4, unknownShare: 1 / 6 });
    expect(result.items[3]).toMatchObject({ median: 3 });
    expect(result.items[4]).toMatchObject({ median: 2.5 });
  });
});

describe('bevis', () => {
  it('mangler fra nivå 3 og opp når ingen har skrevet noe', () => {
    const person = response(1, 'leader', '2345');
    const noted = person.answers['a3'];
    if (noted) noted.evidence = '  Referat fra mai ';
    const result = summarise(MODEL, [person]);
    expect(result.evidenceMissing).toEqual(['a2', 'l4']);
    expect(result.items[2]?.evidence).toEqual(['Referat fra mai']);
  });
});

describe('uten svar', () => {
  it('gir tomme områder og alt som mangler', () => {
    const result = summarise(MODEL, [response(1, 'none', '')]);
    expect(result.missing).toHaveLength(7);
    expect(result.lowest).toEqual([]);
    expect(result.areas[0]).toMatchObject({ median: null, unknownShare: null, missing: 3 });
    expect(summarise(MODEL, []).people).toBe(0);
  });
});

describe('eldre versjoner', () => {
  it('regner med punktene versjonen hadde', () => {
    const old = atVersion(MODEL, 1);
    expect(old.version).toBe(1);
    expect(old.items.map(({ id }) => id)).toEqual(['l1', 'a2', 'a3', 'l4', 'b5', 'l6']);
    expect(atVersion(MODEL, 2)).toBe(MODEL);
    expect(atVersion(MODEL, 99)).toBe(MODEL);
  });
});
