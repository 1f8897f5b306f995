import { expect, it } from 'vitest';
import { inlineHashes, policyFor } from '../../src/build/securityPolicy.ts';

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
