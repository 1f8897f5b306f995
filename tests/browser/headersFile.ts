import { readFile } from 'node:fs/promises';

/**
 * Leser `_headers` slik Cloudflare Pages og Netlify gjør: alle regler som treffer, gjelder, og et felt
 * som står i flere av dem, får verdiene slått sammen med komma. `*` er hva som helst.
 */
export async function readHeaders(file: string): Promise<(path: string) => Record<string, string>> {
  const rules: { pattern: RegExp; headers: [name: string, value: string][] }[] = [];
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) {
      const pattern = line.trim().split('*').map(RegExp.escape).join('.*');
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (!name || !value) throw new Error(`${file}: forstår ikke linja «${line}».`);
    rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return (path) => {
    const found: Record<string, string> = {};
    for (const { pattern, headers } of rules) {
      if (!pattern.test(path)) continue;
      for (const [name, value] of headers)
        found[name] = name in found ? `${found[name]}, ${value}` : value;
    }
    return found;
  };
}
