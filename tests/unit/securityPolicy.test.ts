import { expect, it } from 'vitest';
import {
  headerPolicy,
  InlineHashes,
  policyFor,
  withPolicy,
} from '../../src/build/securityPolicy.ts';

// printf '%s' 'a()' | openssl dgst -sha256 -binary | base64
const HASH = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";

it('hasher innebygde skript, men ikke dem med adresse', () => {
  expect(
    new InlineHashes('<script>a()</script><script src="/b.js"></script><script>a()</script>')
      .scripts,
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
  const hashes = new InlineHashes(...pages).scripts;
  expect(hashes).toHaveLength(2);
  expect(headerPolicy(new InlineHashes(...pages))).toContain(
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}; style-src 'self';`,
  );
  expect(headerPolicy(new InlineHashes(...pages.toReversed()))).toBe(
    headerPolicy(new InlineHashes(...pages)),
  );
});

it('vertens regler slipper til stilen i en SVG-fil, ikke andre', () => {
  const { styles } = new InlineHashes('<style>a{}</style>');
  expect(headerPolicy(new InlineHashes('<p></p>', '<svg><style>a{}</style></svg>'))).toContain(
    `style-src 'self' ${styles.join(' ')};`,
  );
});

it('vertens regler har alt en side har, og nekter andre å ramme inn siden', () => {
  const html = '<script>a()</script>';
  expect(headerPolicy(new InlineHashes(html)).startsWith(policyFor(html))).toBe(true);
  expect(headerPolicy(new InlineHashes(html))).toContain("frame-ancestors 'none'");
  expect(policyFor(html)).not.toContain('frame-ancestors');
});

it('setter reglene i siden rett etter tegnsettet', () => {
  const html = '<head><meta charset="utf-8"><title>T</title></head>';
  expect(withPolicy(html)).toBe(
    `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policyFor(html)}"><title>T</title></head>`,
  );
});
