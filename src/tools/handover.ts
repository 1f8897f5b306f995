/**
 * Målinger som bæres mellom NEWS2 og ISBAR i samme fane. De ligger i `sessionStorage` bare mens
 * leseren går fra den ene siden til den andre, og fjernes når den andre siden har lest dem.
 */
import { type News2Observations, type Parameter, scoreNews2 } from '../domain/news2.ts';
import type { Habitual } from '../domain/news2Habitual.ts';
import type { Reading } from '../domain/news2Series.ts';

export type HandoverTarget = 'isbar' | 'news2';

export interface Handover {
  /** Da målingene ble tatt, millisekunder siden 1970; `null` når ingen er tatt. */
  at: number | null;
  observations: News2Observations;
  habitual: Habitual;
  signs: { worried: boolean; changed: boolean; soft: string[] };
  unobtainable: Parameter[];
  series: Reading[];
  /** Det leseren har skrevet i ISBAR og ikke skal miste ved å rette en måling. */
  written?: { identification: string; background: string } | undefined;
}

const MODEL = 'news2-overlevering';
const VERSION = 1;
const keyFor = (target: HandoverTarget): string => `ts-til-${target}`;

/** Legger målingene klare for den andre siden. @returns usant når nettleseren ikke tillater det */
export function leaveHandover(target: HandoverTarget, handover: Handover): boolean {
  try {
    const text = JSON.stringify({ model: MODEL, version: VERSION, ...handover });
    sessionStorage.setItem(keyFor(target), text);
    return true;
  } catch {
    return false;
  }
}

/** Fjerner alt som er lagt klart, i begge retninger. */
export function clearHandovers(): void {
  try {
    sessionStorage.removeItem(keyFor('isbar'));
    sessionStorage.removeItem(keyFor('news2'));
  } catch {
    // Uten tilgang til lageret er det heller ingenting å fjerne.
  }
}

/** Tar målingene som er lagt klare, og fjerner dem. `null` når det ikke er noen som kan brukes. */
export function takeHandover(target: HandoverTarget): Handover | null {
  try {
    const text = sessionStorage.getItem(keyFor(target));
    clearHandovers();
    const data = JSON.parse(text ?? 'null') as
      | (Handover & { model: string; version: number })
      | null;
    if (data?.model !== MODEL || data.version !== VERSION) return null;
    scoreNews2(data.observations);
    return data;
  } catch {
    return null;
  }
}

/** «03.12» på leserens klokke. */
export const clockTime = (at: number): string => {
  const date = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(date.getHours())}.${pad(date.getMinutes())}`;
};
