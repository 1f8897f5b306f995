import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { caddyPolicy, headersWithPolicy, nginxPolicy } from '../../src/build/hostPolicy.ts';

const POLICY = "default-src 'self'; script-src 'self' 'sha256-a$&+/='";

it('reglene settes inn i _headers, under /*, tegn for tegn', async () => {
  const headers = headersWithPolicy(await readFile('public/_headers', 'utf8'), POLICY);
  expect(headers).toContain(`\n/*\n  Content-Security-Policy: ${POLICY}\n`);
  expect(headers.match(/Content-Security-Policy/g)).toHaveLength(1);
});

it('en _headers uten plass til reglene stopper bygget', () => {
  expect(() => headersWithPolicy('/*\n  X-Content-Type-Options: nosniff\n', POLICY)).toThrow(
    'public/_headers mangler linja «Content-Security-Policy: settes av bygget»',
  );
});

it('nginx og Caddy får den samme regelen, nginx også på feilsider', () => {
  expect(nginxPolicy(POLICY)).toBe(`add_header Content-Security-Policy "${POLICY}" always;\n`);
  expect(caddyPolicy(POLICY)).toBe(`header Content-Security-Policy "${POLICY}"\n`);
});
