import type {
  Answer,
  ItemAnswer,
  MaturityModel,
  MaturityRole,
  Response,
} from '../../domain/maturity.ts';

/** Oppdiktede svar: én linje per rolle, ett tegn per punkt. «?» er «vet ikke». */
const LINES: Record<string, readonly (readonly [MaturityRole, string])[]> = {
  kort: [
    ['leader', '434334433243'],
    ['nurse', '333233323232'],
    ['health-worker', '322223223141'],
    ['social-educator', '333233323142'],
    ['night', '222122?2?131'],
    ['representative', '33323332324?'],
    ['user', '3?21??3?????'],
  ],
  ernaering: [
    ['leader', '3443344433223443'],
    ['nurse', '2332244322222332'],
    ['health-worker', '22?2143221122222'],
    ['kitchen', '2?22?3222?334222'],
    ['night', '?2212332211?2211'],
    ['adviser', '3333244332223332'],
  ],
  palliasjon: [
    ['leader', '334332332343'],
    ['nurse', '323343331232'],
    ['health-worker', '2221222213?1'],
    ['doctor', '344343342333'],
    ['night', '2?212221?221'],
  ],
  aktivitet: [
    ['leader', '33333233233333343223'],
    ['health-worker', '3223321221323233222?'],
    ['therapist', '32233322323332333322'],
    ['night', '22?2?11?12?22?223211'],
    ['user', '3?23?21??23???????2?'],
  ],
};

const toAnswer = (mark: string): Answer => (mark === '?' ? 'unknown' : (Number(mark) as Answer));

/** Svarene eksempelet bygger på; tom liste når modellen ikke har noe eksempel. */
export const exampleResponses = (model: MaturityModel): Response[] =>
  (LINES[model.id] ?? []).map(([role, line], id) => ({
    id,
    role,
    answers: Object.fromEntries(
      model.items.map((item, index): [string, ItemAnswer] => [
        item.id,
        { answer: toAnswer(line[index] ?? '?') },
      ]),
    ),
  }));
