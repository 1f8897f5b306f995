/** Lagring på enheten. Alt her tåler at lagringen er slått av, full eller endret for hånd. */
const PREFIX = 'modenhet.';
const SAVED = `${PREFIX}lagret.`;

export type StoreFault =
  /** Ikke plass til mer. */
  | 'full'
  /** Nettleseren tillater ikke lagring. */
  | 'blocked';

export type Mode = 'alone' | 'team';

/** Nøkkelen til svarene som er i arbeid: egne svar, eller svarene en leder samler. */
export const draftKey = (mode: Mode, modelId: string): string => `${PREFIX}${mode}.${modelId}`;

/** Nøkkelen til et resultat med navn. */
export const savedKey = (id: string): string => SAVED + id;

/** En ny id, som sorterer etter tid. */
export const newSavedId = (): string => `${Date.now()}-${Math.random().toString(36).slice(2, 6)}`;

/** Teksten under nøkkelen; `null` når den mangler eller lagringen er stengt. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Skriver teksten, og sier hvorfor når det ikke går. Det som sto der, blir stående når det ikke går. */
export function writeStored(key: string, text: string): StoreFault | null {
  try {
    localStorage.setItem(key, text);
    return null;
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return /quota/i.test(name) ? 'full' : 'blocked';
  }
}

export function removeStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Er lagringen stengt, ligger det heller ikke noe der.
  }
}

/** Nøklene til alle resultater med navn, nyeste først. */
export function savedKeys(): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(SAVED))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

export const STORE_WORDS: Record<StoreFault, string> = {
  full: 'Lagringen på enheten er full. Svarene er her fortsatt. Last dem ned som fil, eller slett et gammelt resultat.',
  blocked:
    'Nettleseren tillater ikke lagring på denne enheten. Svarene er her til du lukker siden. Last dem ned som fil.',
};
