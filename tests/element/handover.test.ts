import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seriesFile } from '../../src/domain/news2Series.ts';
import {
  clearHandovers,
  type Handover,
  leaveHandover,
  takeHandover,
} from '../../src/tools/handover.ts';
import { SeriesKeeper } from '../../src/tools/news2/seriesKeeper.ts';

const handover: Handover = {
  at: 1_000,
  observations: { pulse: 96 },
  habitual: { values: {} },
  signs: { worried: true, changed: false, soft: [] },
  unobtainable: [],
  series: [],
};
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

describe('overleveringen mellom NEWS2 og ISBAR', () => {
  it('leses én gang og er borte etterpå', () => {
    expect(leaveHandover('isbar', handover)).toBe(true);
    expect(takeHandover('isbar')).toMatchObject(handover);
    expect(takeHandover('isbar')).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('gjelder bare den veien den ble lagt', () => {
    leaveHandover('isbar', handover);
    expect(takeHandover('news2')).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it.each([
    '{',
    '{"model":"noe annet"}',
    '{"model":"news2-overlevering","version":1,"observations":{"pulse":999}}',
  ])('bruker ikke noe som ikke kan stemme: %s', (text) => {
    sessionStorage.setItem('ts-til-isbar', text);
    expect(takeHandover('isbar')).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });

  it('sier fra når nettleseren ikke tillater lagring', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('QuotaExceededError');
    });
    expect(leaveHandover('isbar', handover)).toBe(false);
    expect(() => clearHandovers()).not.toThrow();
  });
});

describe('serien', () => {
  const keeper = () => {
    document.body.innerHTML = '<div id="serie"></div>';
    const slot = document.querySelector('#serie') as HTMLElement;
    return { slot, series: new SeriesKeeper(slot) };
  };

  it('tegner kurve og tabell med samme tall fra den andre målingen', () => {
    const { slot, series } = keeper();
    series.show(1_000, { pulse: 96 });
    expect(slot.querySelector('svg')).toBeNull();
    series.add();
    series.show(2_000, { pulse: 120 });
    expect(slot.querySelector('svg')?.getAttribute('aria-label')).toContain('minst 2');
    expect([...slot.querySelectorAll('tbody td.n')].map((cell) => cell.textContent)).toEqual([
      'minst 1',
      'minst 2',
    ]);
  });

  it('lagrer bare når leseren ber om det, og sletter igjen', () => {
    const { series } = keeper();
    series.show(1_000, { pulse: 96 });
    expect(localStorage.length).toBe(0);
    series.keep(true);
    expect(localStorage.length).toBe(1);
    series.forget();
    expect(localStorage.length).toBe(0);
  });

  it('spør om det er samme person når en serie ligger på enheten', () => {
    localStorage.setItem(
      'ts-news2-serie',
      JSON.stringify(seriesFile([{ at: 1_000, observations: { pulse: 96 } }])),
    );
    const { slot, series } = keeper();
    series.show(null, {});
    expect(slot.textContent).toContain('Er det samme person?');
    expect(series.readings).toEqual([]);
    series.useFound();
    expect(series.readings).toHaveLength(1);
  });

  it('tar inn en fil, og sier hvorfor når den ikke kan brukes', async () => {
    const { slot, series } = keeper();
    series.show(null, {});
    await series.load(new File(['hei'], 'feil.json'));
    expect(slot.textContent).toContain('lot seg ikke lese');
    await series.load(
      new File(
        [JSON.stringify(seriesFile([{ at: 1, observations: { pulse: 70 } }]))],
        'serie.json',
      ),
    );
    expect(series.readings).toHaveLength(1);
    expect(slot.textContent).not.toContain('lot seg ikke lese');
  });
});
