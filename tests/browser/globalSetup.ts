import type { TestProject } from 'vitest/node';
import { serveFolder } from './staticServer.ts';

/** Leverer `dist` på en ledig port så lenge nettlesertestene kjører. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { stop, origin } = await serveFolder('dist');
  project.provide('origin', origin);
  return () => void stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}
