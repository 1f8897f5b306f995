import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MaturityItem, MaturityModel } from '../domain/maturity.ts';
import { parseYaml } from './parseYaml.ts';
import {
  type MaturityItemFile,
  type MaturityModelFile,
  maturityAreaSchema,
  maturityModelSchema,
} from './schemas/maturity.ts';

/** Et punkt med alt siden viser. */
export interface PlacedItem extends MaturityItemFile {
  area: { id: string; name: string };
}

/** En modell slik siden tegner den. */
export interface ReadModel {
  file: MaturityModelFile;
  /** Punktene i siste versjon, i rekkefølge. */
  items: PlacedItem[];
  /** Den samme modellen slik reglene bruker den. */
  model: MaturityModel;
}

const toDomain = ({
  id,
  area,
  sporsmal,
  nivaa,
  bevis,
  krav,
  neste,
  endret,
}: PlacedItem): MaturityItem => ({
  id,
  area: area.id,
  question: sporsmal,
  levels: nivaa,
  evidence: bevis,
  legal: krav,
  next: neste,
  changedIn: endret,
});

function readModel(file: MaturityModelFile, all: ReadonlyMap<string, PlacedItem>): ReadModel {
  const find = (id: string): PlacedItem => {
    const item = all.get(id);
    if (!item)
      throw new Error(
        `content/modenhet/modeller.yaml: «${file.id}» viser til punktet «${id}», som ikke finnes.`,
      );
    return item;
  };
  const current = file.versjoner.at(-1);
  if (!current) throw new Error(`content/modenhet/modeller.yaml: «${file.id}» har ingen versjon.`);
  const items = current.punkter.map(find);
  const areas = [...new Map(items.map(({ area }) => [area.id, area])).values()];
  return {
    file,
    items,
    model: {
      id: file.id,
      number: file.nummer,
      name: file.navn,
      version: current.versjon,
      areas,
      items: items.map(toDomain),
      versions: file.versjoner.map(({ punkter }) => punkter),
    },
  };
}

/**
 * Leser modellene i egenvurderingen, i rekkefølgen de står i `modeller.yaml`.
 * @throws når en fil ikke følger skjemaet, eller en modell viser til et punkt som ikke finnes
 */
export async function readMaturity(projectFolder: string): Promise<ReadModel[]> {
  const folder = join(projectFolder, 'content/modenhet');
  const names = await Array.fromAsync(glob('*.yaml', { cwd: folder }));
  const all = new Map<string, PlacedItem>();
  for (const name of names.filter((file) => file !== 'modeller.yaml').sort()) {
    const areas = maturityAreaSchema
      .array()
      .parse(parseYaml(await readFile(join(folder, name), 'utf8')));
    for (const { id, navn, punkter } of areas) {
      for (const item of punkter) all.set(item.id, { ...item, area: { id, name: navn } });
    }
  }
  const models = parseYaml(await readFile(join(folder, 'modeller.yaml'), 'utf8'));
  return maturityModelSchema
    .array()
    .parse(models)
    .map((model) => readModel(model, all));
}
