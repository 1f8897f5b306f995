import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../content/checkContent.ts';
import { formatFault } from '../content/faults.ts';
import { readContent } from '../content/readContent.ts';
import { BUILT_ADDRESSES } from '../navigation.ts';

/** Kontrollerer alt innhold før bygget. Feil stopper bygget; under `npm run dev` vises de bare. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const today = new Date().toISOString().slice(0, 10);
        const faults = checkContent(
          await readContent(fileURLToPath(config.root)),
          today,
          BUILT_ADDRESSES,
        );
        const errors = faults.filter(({ level }) => level === 'feil');
        for (const warning of faults.filter(({ level }) => level === 'varsel'))
          logger.warn(`\n${formatFault(warning)}`);
        if (errors.length === 0) return;
        const report = `${errors.length} feil i innholdet:\n\n${errors.map(formatFault).join('\n\n')}\n`;
        if (command === 'build') throw new Error(report);
        logger.error(report);
      },
    },
  };
}
