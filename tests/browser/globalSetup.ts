import type { TestProject } from 'vitest/node';
import { serveFolder } from './staticServer.ts';

/** Leverer `dist` på en ledig port så lenge nettlesertestene kjører. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { server, origin } = await serveFolder('dist');
  project.provide('origin', origin);
  return () => void server.close();
}

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
  }
}
