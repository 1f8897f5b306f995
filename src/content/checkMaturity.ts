import type { z } from 'zod';
import { type Fault, faultsFromIssue, suggestion } from './faults.ts';
import type { ContentFile } from './readContent.ts';
import {
  type MaturityAreaFile,
  type MaturityModelFile,
  maturityAreaSchema,
  maturityItemSchema,
  maturityModelSchema,
} from './schemas/maturity.ts';
import type { SourceType } from './schemas/source.ts';
import { parseSourceReference, SOURCE_REFERENCE } from './schemas/statement.ts';

/** En fil fra `content/modenhet/`, lest som YAML. */
export type MaturityFile = Pick<ContentFile, 'file' | 'data'>;

/** Det som finnes i resten av innholdet. */
export interface Known {
  /** Kildene i registeret, med type. */
  sources: ReadonlyMap<string, SourceType>;
  /** Adressene på nettstedet. */
  addresses: ReadonlySet<string>;
}

const KEYS = [
  ...Object.keys(maturityAreaSchema.shape),
  ...Object.keys(maturityItemSchema.shape),
  ...Object.keys(maturityModelSchema.shape),
];
const LEGAL: readonly SourceType[] = ['lov', 'forskrift', 'rundskriv'];

const isModelFile = ({ file }: MaturityFile) => file.endsWith('/modeller.yaml');

function validateList<T>(schema: z.ZodType<T>, { file, data }: MaturityFile, faults: Fault[]): T[] {
  if (!Array.isArray(data)) {
    faults.push({
      level: 'feil',
      file,
      field: '(hele fila)',
      found: 'ikke en liste',
      expected: 'En liste der hvert punkt begynner med «- id:».',
    });
    return [];
  }
  return data.flatMap((row: unknown, index) => {
    const result = schema.safeParse(row);
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      for (const fault of faultsFromIssue(file, row, issue, KEYS)) {
        faults.push({ ...fault, field: `[${index + 1}].${fault.field}` });
      }
    }
    return [];
  });
}

function checkDuplicates(
  ids: readonly { id: string; file: string }[],
  what: string,
  faults: Fault[],
): void {
  const first = new Map<string, string>();
  for (const { id, file } of ids) {
    const earlier = first.get(id);
    if (earlier) {
      faults.push({
        level: 'feil',
        file,
        field: `[${id}].id`,
        found: `«${id}»`,
        expected: `${what} må ha sin egen id. Denne er alt brukt i ${earlier}.`,
      });
    } else first.set(id, file);
  }
}

function checkItems(file: string, area: MaturityAreaFile, known: Known, faults: Fault[]): void {
  for (const item of area.punkter) {
    const add = (field: string, found: string, expected: string) =>
      faults.push({ level: 'feil', file, field: `[${item.id}].${field}`, found, expected });
    const types = item.grunnlag.map((reference, index) => {
      const { id } = parseSourceReference(reference);
      const type = known.sources.get(id);
      if (!type) {
        add(
          `grunnlag[${index + 1}]`,
          `«${id}»`,
          `En kilde som står i content/kilder/.${suggestion(id, known.sources.keys())}`,
        );
      }
      return type;
    });
    if (item.krav && types.every(Boolean) && !types.some((type) => type && LEGAL.includes(type))) {
      add(
        'krav',
        'true uten lov eller forskrift i grunnlaget',
        'Vis til kravet, eller sett krav til false.',
      );
    }
    item.emner.forEach((address, index) => {
      if (!known.addresses.has(address)) {
        add(
          `emner[${index + 1}]`,
          `«${address}»`,
          `Adressen til en side som finnes.${suggestion(address, known.addresses)}`,
        );
      }
    });
  }
}

function checkModel(
  file: string,
  model: MaturityModelFile,
  itemIds: ReadonlySet<string>,
  faults: Fault[],
): void {
  const add = (field: string, found: string, expected: string) =>
    faults.push({ level: 'feil', file, field: `[${model.id}].${field}`, found, expected });
  model.versjoner.forEach(({ versjon, punkter }, index) => {
    if (versjon !== index + 1) {
      add(
        `versjoner[${index + 1}].versjon`,
        `«${versjon}»`,
        'Versjonene skal stå som 1, 2, 3 …, eldst først.',
      );
    }
    punkter.forEach((id, place) => {
      if (!itemIds.has(id)) {
        add(
          `versjoner[${index + 1}].punkter[${place + 1}]`,
          `«${id}»`,
          `Et punkt som finnes. Også punkter i gamle versjoner må stå i filene.${suggestion(id, itemIds)}`,
        );
      }
    });
    if (new Set(punkter).size !== punkter.length) {
      add(`versjoner[${index + 1}].punkter`, 'samme punkt to ganger', 'Hvert punkt én gang.');
    }
  });
}

const sharesItems = (a: MaturityModelFile, b: MaturityModelFile): boolean => {
  const ids = new Set(a.versjoner.flatMap(({ punkter }) => punkter));
  return b.versjoner.some(({ punkter }) => punkter.some((id) => ids.has(id)));
};

/**
 * Kontrollerer egenvurderingen: skjema, like id-er, kilder, adresser og modellenes punkter.
 * @param files alle filer i `content/modenhet/`
 * @returns alle feil på én gang; tom liste når alt stemmer
 */
export function checkMaturity(files: readonly MaturityFile[], known: Known): Fault[] {
  const faults: Fault[] = [];
  const areas = files
    .filter((file) => !isModelFile(file))
    .flatMap((file) =>
      validateList(maturityAreaSchema, file, faults).map((area) => ({ file: file.file, area })),
    );
  const models = files
    .filter(isModelFile)
    .flatMap((file) =>
      validateList(maturityModelSchema, file, faults).map((model) => ({ file: file.file, model })),
    );
  const items = areas.flatMap(({ file, area }) =>
    area.punkter.map((item) => ({ id: item.id, file, item })),
  );

  checkDuplicates(
    areas.map(({ file, area }) => ({ id: area.id, file })),
    'Hvert område',
    faults,
  );
  checkDuplicates(items, 'Hvert punkt', faults);
  checkDuplicates(
    models.map(({ file, model }) => ({ id: model.id, file })),
    'Hver modell',
    faults,
  );
  checkDuplicates(
    models.map(({ file, model }) => ({ id: String(model.nummer), file })),
    'Nummeret: hver modell',
    faults,
  );
  for (const { file, area } of areas) checkItems(file, area, known, faults);
  const itemIds = new Set(items.map(({ id }) => id));
  for (const { file, model } of models) checkModel(file, model, itemIds, faults);

  for (const { file, model } of models) {
    const twin = models.find(
      ({ model: other }) =>
        sharesItems(model, other) && other.versjoner.length > model.versjoner.length,
    );
    if (twin) {
      faults.push({
        level: 'feil',
        file,
        field: `[${model.id}].versjoner`,
        found: `${model.versjoner.length} versjoner`,
        expected: `Like mange versjoner som «${twin.model.id}», som har de samme punktene. Gi begge ny versjon samtidig.`,
      });
    }
  }

  const latest = Math.max(0, ...models.map(({ model }) => model.versjoner.length));
  for (const { id, file, item } of items) {
    if (item.endret > latest) {
      faults.push({
        level: 'feil',
        file,
        field: `[${id}].endret`,
        found: `«${item.endret}»`,
        expected: 'En versjon som finnes i modeller.yaml. Legg til versjonen der først.',
      });
    }
    if (!models.some(({ model }) => model.versjoner.some(({ punkter }) => punkter.includes(id)))) {
      faults.push({
        level: 'varsel',
        file,
        field: `[${id}]`,
        found: 'et punkt ingen modell bruker',
        expected: 'Legg punktet i en versjon i modeller.yaml.',
      });
    }
  }
  return faults;
}

/** Kildene egenvurderingen viser til, så registeret vet at de er i bruk. */
export function maturitySources(files: readonly MaturityFile[]): Set<string> {
  const areas = files
    .filter((file) => !isModelFile(file))
    .flatMap((file) => validateList(maturityAreaSchema, file, []));
  const references = areas.flatMap(({ punkter }) => punkter.flatMap(({ grunnlag }) => grunnlag));
  return new Set(references.flatMap((reference) => SOURCE_REFERENCE.exec(reference)?.[1] ?? []));
}
