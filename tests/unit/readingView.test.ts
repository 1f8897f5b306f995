import { describe, expect, it } from 'vitest';
import {
  type Depth,
  type Placement,
  placement,
  placementMarks,
  READERS,
  type Reader,
  type ReadStatement,
} from '#domain/readingView.ts';

const statement = (fields: Partial<ReadStatement> = {}): ReadStatement => ({
  strength: 'ingen',
  type: 'forskning',
  roles: [],
  keyPoint: false,
  ...fields,
});
const readers = Object.keys(READERS) as Reader[];

describe('dybden', () => {
  it.each<[string, Partial<ReadStatement>, Depth, Placement]>([
    ['Kort sagt er alltid med', { keyPoint: true }, 'short', 'plain'],
    ['et krav utenfor Kort sagt venter', { strength: 'skal', type: 'lovverk' }, 'short', 'hidden'],
    ['krav', { strength: 'skal', type: 'lovverk' }, 'medium', 'plain'],
    ['bør', { strength: 'bor', type: 'oppfolging' }, 'medium', 'plain'],
    ['anbefales', { strength: 'anbefales', type: 'maling' }, 'medium', 'plain'],
    ['kan', { strength: 'kan', type: 'maling' }, 'medium', 'plain'],
    ['vår slutning', { strength: 'slutning', type: 'oppfolging' }, 'medium', 'plain'],
    ['opplysning om praksis', { type: 'ledende-praksis' }, 'medium', 'plain'],
    ['opplysning om verktøy', { type: 'fagverktoy' }, 'medium', 'plain'],
    ['funn', { type: 'forskning' }, 'medium', 'hidden'],
    ['tall', { type: 'maling' }, 'medium', 'hidden'],
    ['opplysning om lov', { type: 'lovverk' }, 'medium', 'hidden'],
    ['opplysning om oppfølging', { type: 'oppfolging' }, 'medium', 'hidden'],
    ['funn i Kort sagt', { type: 'forskning', keyPoint: true }, 'medium', 'plain'],
    ['funn', { type: 'forskning' }, 'full', 'plain'],
  ])('%s (%o) i %s: %s', (_, fields, depth, expected) => {
    expect(placement(statement(fields), depth, null)).toBe(expected);
  });
});

describe('rollen', () => {
  it.each<[string, Partial<ReadStatement>, Depth, Reader, Placement]>([
    ['nevner meg', { roles: ['leder', 'radgiver'] }, 'full', 'l', 'marked'],
    ['nevner meg', { roles: ['leder', 'radgiver'] }, 'full', 'r', 'marked'],
    ['funn som nevner meg, er med', { roles: ['leder'] }, 'medium', 'l', 'marked'],
    ['funn som nevner andre, venter', { roles: ['leder'] }, 'medium', 's', 'hidden'],
    ['nevner andre', { roles: ['leder'] }, 'full', 's', 'toned'],
    ['kan, nevner andre', { strength: 'kan', roles: ['lege'] }, 'medium', 'a', 'toned'],
    ['slutning, nevner andre', { strength: 'slutning', roles: ['leder'] }, 'full', 'a', 'toned'],
    ['krav til andre dempes ikke', { strength: 'skal', roles: ['leder'] }, 'full', 'a', 'plain'],
    ['bør til andre dempes ikke', { strength: 'bor', roles: ['lege'] }, 'full', 'a', 'plain'],
    ['anbefales, andre', { strength: 'anbefales', roles: ['lege'] }, 'full', 'l', 'plain'],
    ['Kort sagt dempes ikke', { roles: ['leder'], keyPoint: true }, 'short', 'a', 'plain'],
    ['Kort sagt merkes', { roles: ['leder'], keyPoint: true }, 'short', 'l', 'marked'],
    ['helsefagarbeider hører til a', { roles: ['helsefagarbeider'] }, 'full', 'a', 'marked'],
    ['vernepleier hører til s', { roles: ['vernepleier', 'lege'] }, 'full', 's', 'marked'],
    ['alle er ingen særskilt', { roles: ['alle'] }, 'full', 'l', 'plain'],
    ['uten roller', {}, 'full', 'l', 'plain'],
  ])('%s (%o) i %s for %s: %s', (_, fields, depth, reader, expected) => {
    expect(placement(statement(fields), depth, reader)).toBe(expected);
  });
});

const strengths = ['skal', 'bor', 'anbefales', 'kan', 'ingen', 'slutning'] as const;
const everything = strengths.flatMap((strength) =>
  ['ledende-praksis', 'fagverktoy', 'lovverk', 'forskning', 'maling', 'oppfolging'].flatMap(
    (type) =>
      [[], ['alle'], ['leder'], ['lege'], ['assistent', 'sykepleier']].flatMap((roles) =>
        [true, false].map((keyPoint) => statement({ strength, type, roles, keyPoint })),
      ),
  ),
);

describe('alle utsagn', () => {
  it('rollen skjuler aldri noe', () => {
    for (const one of everything)
      for (const depth of ['short', 'medium', 'full'] as const)
        for (const reader of readers)
          if (placement(one, depth, reader) === 'hidden')
            expect(placement(one, depth, null)).toBe('hidden');
  });

  it('merkene på siden gir samme svar som regelen', () => {
    for (const one of everything) {
      const { deep, mine, others } = placementMarks(one);
      for (const reader of readers) {
        const marked = mine.includes(reader);
        const shown = marked ? 'marked' : others.includes(reader) ? 'toned' : 'plain';
        expect(placement(one, 'full', reader)).toBe(shown);
        expect(placement(one, 'medium', reader)).toBe(deep && !marked ? 'hidden' : shown);
      }
    }
  });
});
