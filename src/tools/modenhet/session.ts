import type { MaturityModel } from '../../domain/maturity.ts';
import {
  type ParsedFile,
  parseAssessmentFile,
  writeAssessmentFile,
} from '../../domain/maturityFile.ts';
import { type Assessment, emptyAssessment } from '../../domain/maturityTeam.ts';
import {
  draftKey,
  type Mode,
  newSavedId,
  readStored,
  removeStored,
  STORE_WORDS,
  savedKey,
  writeStored,
} from './store.ts';
import { dateWords } from './words.ts';

/** Dagens dato på leserens klokke, ÅÅÅÅ-MM-DD. */
function today(now = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

const randomId = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 12;

const HERE = 'Svarene her står til du lukker siden.';
const GONE = `Svarene ble slettet fra enheten i en annen fane. ${HERE}`;
const TAKEN = `En annen fane har begynt på nye svar på denne enheten. De er ikke rørt. ${HERE}`;
const UNREADABLE = `Svarene på enheten er endret utenfra og kan ikke leses. De er ikke rørt. ${HERE}`;

/** Svarene som er i arbeid, og om de huskes på enheten. */
export class Session {
  readonly model: MaturityModel;
  readonly mode: Mode;
  assessment: Assessment;
  /** Skrives hver endring til enheten? Bare når leseren har bedt om det. */
  remembered: boolean;
  /** Er det svar som verken er husket eller lastet ned? */
  unsaved = false;

  constructor(model: MaturityModel, mode: Mode, assessment: Assessment, remembered: boolean) {
    this.model = model;
    this.mode = mode;
    this.assessment = assessment;
    this.remembered = remembered;
  }

  /** Nye, tomme svar. En leder som samler, begynner uten egne svar. */
  static start(model: MaturityModel, mode: Mode): Session {
    const assessment = emptyAssessment(model, randomId(), today());
    if (mode === 'team') assessment.responses = [];
    return new Session(model, mode, assessment, false);
  }

  /** Svarene som er husket på enheten; `null` når det ikke er noen. */
  static stored(models: readonly MaturityModel[], mode: Mode, modelId: string): ParsedFile | null {
    const text = readStored(draftKey(mode, modelId));
    return text === null ? null : parseAssessmentFile(text, models);
  }

  get key(): string {
    return draftKey(this.mode, this.model.id);
  }

  get text(): string {
    return writeAssessmentFile(this.assessment, this.model);
  }

  /** Egne svar, når én person svarer. */
  get own() {
    return this.assessment.responses[0];
  }

  /** Begynner å huske på enheten. @returns en setning når det ikke går */
  remember(): string | null {
    const present = readStored(this.key);
    const parsed = present === null ? null : parseAssessmentFile(present, [this.model]);
    if (parsed && !parsed.ok) {
      return 'Det ligger svar på enheten som ikke kan leses. Last dem ned eller slett dem på startsiden først.';
    }
    // Svar som alt ligger der, skal ikke gå tapt: de får en plass blant de lagrede resultatene.
    const kept =
      parsed && !this.#isSame(parsed.assessment) ? this.#setAside(parsed.assessment) : null;
    const fault = kept ?? writeStored(this.key, this.text);
    if (fault) return STORE_WORDS[fault];
    this.remembered = true;
    this.unsaved = false;
    return null;
  }

  /** Er dette de samme svarene som her, eventuelt i en eldre utgave? */
  #isSame({ responses }: Assessment): boolean {
    return this.mode === 'alone'
      ? responses[0]?.id === this.own?.id
      : responses.every(({ id }) => this.assessment.responses.some((own) => own.id === id));
  }

  #setAside(earlier: Assessment) {
    const name = earlier.name || `Påbegynt ${dateWords(earlier.date)}`;
    const text = writeAssessmentFile({ ...earlier, name }, this.model);
    return writeStored(savedKey(newSavedId()), text);
  }

  /** Sletter svarene fra enheten. De blir stående på siden til den lukkes. */
  forget(): void {
    removeStored(this.key);
    this.remembered = false;
    this.unsaved = true;
  }

  /**
   * Endrer svarene. Husket: endringen gjøres på det som ligger på enheten nå, så to faner ikke
   * skriver over hverandre.
   * @returns en setning når endringen ikke ble husket; den gjelder likevel på siden
   */
  update(change: (assessment: Assessment) => void): string | null {
    if (!this.remembered) {
      change(this.assessment);
      this.unsaved = true;
      return null;
    }
    const stored = readStored(this.key);
    const parsed = stored === null ? null : parseAssessmentFile(stored, [this.model]);
    const mine = parsed?.ok === true && (this.mode === 'team' || this.#isSame(parsed.assessment));
    if (parsed?.ok && mine) this.assessment = parsed.assessment;
    change(this.assessment);
    const problem = mine ? this.#write() : stored === null ? GONE : parsed?.ok ? TAKEN : UNREADABLE;
    if (problem) {
      this.remembered = false;
      this.unsaved = true;
    }
    return problem;
  }

  #write(): string | null {
    const fault = writeStored(this.key, this.text);
    return fault && STORE_WORDS[fault];
  }

  /** Henter det en annen fane har skrevet. @returns sann når noe er nytt */
  refresh(): boolean {
    const stored = this.remembered ? readStored(this.key) : null;
    const parsed = stored === null ? null : parseAssessmentFile(stored, [this.model]);
    if (!parsed?.ok || stored === this.text) return false;
    if (this.mode === 'alone' && !this.#isSame(parsed.assessment)) return false;
    this.assessment = parsed.assessment;
    return true;
  }
}
