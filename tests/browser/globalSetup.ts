import type { TestProject } from 'vitest/node';
import { readHeaders } from './headersFile.ts';
import { serveFolder } from './staticServer.ts';

/** Leverer `dist` med toppfeltene i `_headers` så lenge nettlesertestene kjører, så alle prøves under vertens CSP. */
export default async function setup(project: TestProject): Promise<() => void> {
  const host = await serveFolder('dist');
  host.headersFor = await readHeaders('dist/_headers');
  project.provide('origin', host.origin);
  return () => void host.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}
