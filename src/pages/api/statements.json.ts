import { getCollection } from 'astro:content';
import { openData } from '../../content/openData.ts';
import { parseSourceReference } from '../../content/schemas/statement.ts';

/** Alle utsagn: id, tekst, styrke, kilder, innholdstype, roller, dato og adresse. */
export const GET = async () => {
  const statements = await getCollection('statements');
  return openData(
    statements.map(({ data }) => ({
      id: data.id,
      text: data.tekst,
      strength: data.styrke,
      contentType: data.type,
      keyword: data.stikkord ?? null,
      sources: data.kilder.map(parseSourceReference),
      basedOn: data.byggerPaa,
      roles: data.roller ?? [],
      checked: data.kontrollert,
      address: `${data.side}#${data.id}`,
    })),
  );
};
