const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["']\.\/([\w.-]+\.js)["']/g;

/** Skriptfilene et bygget skript henter fra mappa det selv ligger i. */
export const scriptImports = (code: string): string[] => [
  ...new Set([...code.matchAll(IMPORT)].map(([, name = '']) => name)),
];

/**
 * Skriptene en side starter med, og alt de henter videre.
 * @param read leser koden i en adresse
 */
export async function allScripts(
  addresses: Iterable<string>,
  read: (address: string) => string | Promise<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [...addresses];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (found.has(address)) continue;
    const code = await read(address);
    found.set(address, code);
    const folder = address.slice(0, address.lastIndexOf('/') + 1);
    waiting.push(...scriptImports(code).map((name) => folder + name));
  }
  return found;
}
