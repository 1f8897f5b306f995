/** Hjelpeteksten til de fem delene: hva delen er, og hva du kan si. */
import type { IsbarKey } from '../../domain/isbar.ts';

interface PartHelp {
  /** Hva delen skal svare på. */
  help: string;
  /** Et oppdiktet eksempel, slik det høres ut i telefonen. */
  example: string;
}

export const PART_HELP: Record<IsbarKey, PartHelp> = {
  identification: {
    help: 'Hvem du er, stillingen din og hvor du er. Hvem det gjelder.',
    example:
      '«Jeg er helsefagarbeider på 2. etasje på sykehjemmet. Jeg ringer om en kvinne på 87 år.»',
  },
  situation: {
    help: 'Hvorfor du ringer akkurat nå. Skår, skala og rød skår først.',
    example:
      '«NEWS2 er 6, skala 1, rød skår på bevissthet. Hun er blitt forvirret i kveld, og jeg er bekymret.»',
  },
  background: {
    help: 'Det viktigste fra før: sykdommer, legemidler, avklart behandlingsnivå og hva som er vanlig.',
    example:
      '«Hun har hjertesvikt. Til vanlig er hun klar, med NEWS2 på 1. Det er avklart at hun kan legges inn.»',
  },
  assessment: {
    help: 'Det du har målt og sett, og hva du tror er galt. Du kan si at du ikke vet.',
    example: '«Hun puster 24 i minuttet og har 38,4. Jeg tror hun kan ha en infeksjon.»',
  },
  recommendation: {
    help: 'Hva du trenger, og hva du gjør imens. Gjenta det du får beskjed om.',
    example:
      '«Jeg trenger at du ser til henne nå. Hva skal jeg gjøre imens? Du sa: mål igjen om en halv time.»',
  },
};

export const partId = (key: IsbarKey): string => `isbar-${key}`;
