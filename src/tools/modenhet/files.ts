import { atVersion, summarise } from '../../domain/maturity.ts';
import { writeCsv } from '../../domain/maturityCsv.ts';
import type { Session } from './session.ts';

const BAD_CHARACTERS = /[^\p{L}\p{N}]+/gu;

const fileName = ({ assessment, model }: Session, ending: string): string =>
  [assessment.name || model.name, assessment.date]
    .join(' ')
    .replace(BAD_CHARACTERS, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .concat(ending);

/** Gir leseren teksten som en fil. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Noen nettlesere leser adressen først etter klikket.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Laster ned alt som lesbar JSON, og regner svarene som lagret. */
export function downloadJson(session: Session): void {
  download(fileName(session, '.json'), session.text, 'application/json');
  session.unsaved = false;
}

/** Laster ned resultatet til regneark. */
export function downloadCsv(session: Session): void {
  const { model, assessment } = session;
  const versioned = atVersion(model, assessment.modelVersion);
  const result = summarise(versioned, assessment.responses, assessment.agreed);
  download(fileName(session, '.csv'), writeCsv(versioned, result), 'text/csv');
}

/** Kopierer teksten. @returns usant når nettleseren ikke tillater det */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
