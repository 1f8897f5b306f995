import { openData } from '../../content/openData.ts';
import { readNews2Cases } from '../../content/readNews2Cases.ts';

/** Testtilfellene for NEWS2: målinger og det reglene skal svare. Fritt til å prøve andre kalkulatorer. */
export const GET = async () => openData(await readNews2Cases(process.cwd()));
