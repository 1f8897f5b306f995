import { expect, it } from 'vitest';
import { headerPolicy, inlineHashes, policyFor } from '../../src/build/securityPolicy.ts';

// printf '%s' 'a()' | openssl dgst -sha256 -binary | base64
const HASH = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";

it('hasher innebygde skript, men ikke dem med adresse', () => {
  expect(
    inlineHashes('<script>a()</script><script src="/b.js"></script><script>a()</script>', 'script'),
  ).toEqual([HASH]);
});

it('tillater ikke ukjente innebygde skript eller stiler', () => {
  const policy = policyFor('<style>a{}</style>');
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/style-src 'self' 'sha256-/);
});

it('vertens regler har hashen fra hver side én gang, uansett rekkefølge', () => {
  const pages = ['<script>a()</script>', '<script>b()</script><script>a()</script>'];
  const hashes = [...new Set(pages.flatMap((html) => inlineHashes(html, 'script')))].sort();
  expect(hashes).toHaveLength(2);
  expect(headerPolicy(pages)).toContain(
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}; style-src 'self';`,
  );
  expect(headerPolicy(pages.toReversed())).toBe(headerPolicy(pages));
});

it('vertens regler slipper til stilen i en SVG-fil, ikke andre', () => {
  const style = inlineHashes('<style>a{}</style>', 'style');
  expect(headerPolicy(['<p></p>', '<svg><style>a{}</style></svg>'])).toContain(
    `style-src 'self' ${style.join(' ')};`,
  );
});

it('vertens regler har alt en side har, og nekter andre å ramme inn siden', () => {
  const html = '<script>a()</script>';
  expect(headerPolicy([html]).startsWith(policyFor(html))).toBe(true);
  expect(headerPolicy([html])).toContain("frame-ancestors 'none'");
  expect(policyFor(html)).not.toContain('frame-ancestors');
});
