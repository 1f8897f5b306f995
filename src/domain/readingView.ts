/** Hvor mye av en emneside leseren vil ha. */
export type Depth = 'short' | 'medium' | 'full';

/**
 * Leserne lesevisningen skiller mellom. `start` er delen av siden rollen gjerne begynner med:
 * hva gjør jeg, hva følger jeg med på, hva bestemmer jeg, hva måler jeg.
 */
export const READERS = {
  a: {
    label: 'Assistent og helsefagarbeider',
    roles: ['assistent', 'helsefagarbeider'],
    start: 'fagverktoy',
  },
  s: {
    label: 'Sykepleier og vernepleier',
    roles: ['sykepleier', 'vernepleier'],
    start: 'ledende-praksis',
  },
  l: { label: 'Leder', roles: ['leder'], start: 'gjor-dette-forst' },
  r: { label: 'Rådgiver', roles: ['radgiver'], start: 'maling' },
} as const;
export type Reader = keyof typeof READERS;

/** Det lesevisningen trenger å vite om et utsagn. */
export interface ReadStatement {
  strength: 'skal' | 'bor' | 'anbefales' | 'kan' | 'ingen' | 'slutning';
  type: string;
  /** Rollene utsagnet selv nevner; tomt når det gjelder alle. */
  roles: readonly string[];
  /** Står i «Kort sagt». */
  keyPoint: boolean;
}

/** `marked`: «For deg». `toned`: nevner andre roller, står med dempet skrift. */
export type Placement = 'marked' | 'plain' | 'toned' | 'hidden';

const BINDING: readonly string[] = ['skal', 'bor', 'anbefales'];
const HANDS_ON: readonly string[] = ['ledende-praksis', 'fagverktoy'];

/**
 * Hvordan et utsagn vises. Dybden avgjør hva som er med: `short` er bare «Kort sagt»; `medium` tar med alt
 * om praksis og verktøy og alt som sier hva noen skal, bør eller kan gjøre, og lar funn, tall og forklaringer
 * vente. Rollen skjuler aldri noe: den merker det som nevner leseren, og demper det som bare nevner andre.
 * Krav, faglige råd og «Kort sagt» dempes aldri, for der ligger det som gjelder sikkerhet.
 */
export function placement(
  statement: ReadStatement,
  depth: Depth,
  reader: Reader | null,
): Placement {
  const { strength, type, roles, keyPoint } = statement;
  const named = roles.length > 0 && !roles.includes('alle');
  const mine =
    reader !== null && named && READERS[reader].roles.some((role) => roles.includes(role));
  if (!keyPoint) {
    if (depth === 'short') return 'hidden';
    const canWait = strength === 'ingen' && !HANDS_ON.includes(type);
    if (depth === 'medium' && canWait && !mine) return 'hidden';
  }
  if (mine) return 'marked';
  const safe = keyPoint || BINDING.includes(strength);
  return reader !== null && named && !safe ? 'toned' : 'plain';
}

/** Plasseringene til et utsagn, slik siden bærer dem: `deep` venter til fordypning, `mine` og `others` er lesere. */
export function placementMarks(statement: ReadStatement): {
  deep: boolean;
  mine: string;
  others: string;
} {
  const readers = Object.keys(READERS) as Reader[];
  const where = (wanted: Placement) =>
    readers.filter((reader) => placement(statement, 'full', reader) === wanted).join('');
  return {
    deep: placement(statement, 'medium', null) === 'hidden',
    mine: where('marked'),
    others: where('toned'),
  };
}
