import {
  type AppetiteAnswer,
  MST_SERVICES,
  type MstResult,
  type MstService,
  scoreMst,
  type WeightLossAnswer,
} from '../../domain/mst.ts';

const QUESTION_NAMES = {
  weightLoss: 'spørsmål 1 om vekttap',
  appetite: 'spørsmål 2 om matlyst',
} as const;

const element = (tag: string, text: string): HTMLElement => {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
};

/** Overskriften: resultatet i ord, før tallet. */
function headline({ atRisk, complete }: MstResult): string {
  if (atRisk === true) return 'Personen er i risiko for underernæring';
  if (atRisk === false) return 'Ikke i risiko etter MST nå';
  return complete ? '' : 'Ufullstendig';
}

function sumText({ total, complete, missing }: MstResult): string {
  if (complete) return `Sum ${total} av 5.`;
  return `Sum så langt: ${total}. Mangler ${missing.map((name) => QUESTION_NAMES[name]).join(' og ')}, så summen kan bli høyere.`;
}

/** Det som gjøres nå, med fristene for tjenesten når den er valgt. */
function steps({ atRisk }: MstResult, service: MstService | null): string[] {
  const rules = service ? MST_SERVICES[service] : null;
  if (atRisk === true) {
    return [
      'Kartlegg personen individuelt: vekt og vektutvikling, inntak mot behov, årsaker og grad.',
      'Lag en ernæringsplan med mål, tiltak og dato for evaluering.',
      rules
        ? `Evaluer planen ${rules.evaluate}.`
        : 'Velg tjeneste over, så ser du hvor ofte planen evalueres.',
    ];
  }
  if (atRisk === false) {
    const repeat = !rules
      ? 'Velg tjeneste over, så ser du når vurderingen gjentas.'
      : rules.repeat
        ? `Vurder på nytt ${rules.repeat}.`
        : 'Se i retningslinjen hvor ofte vurderingen gjentas i denne tjenesten, og avtal det lokalt.';
    return [
      repeat,
      'Lav sum utelukker ikke underernæring hos eldre. Se også på KMI, vektkurve og hvordan personen ser ut.',
    ];
  }
  return [];
}

/** MST-skjemaet: summen vokser mens leseren svarer. Ingenting lagres. */
class MstTool extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.#update());
    this.addEventListener('reset', () => setTimeout(() => this.#update()));
    this.querySelector('[data-action="print"]')?.addEventListener('click', () => print());
    // Leseren kan ha svart før skriptet var her.
    this.#update();
  }

  #update(): void {
    const form = this.querySelector('form');
    const output = this.querySelector('.mst-svar');
    if (!form || !output) return;
    const data = new FormData(form);
    const result = scoreMst({
      weightLoss: (data.get('weightLoss') ?? undefined) as WeightLossAnswer | undefined,
      appetite: (data.get('appetite') ?? undefined) as AppetiteAnswer | undefined,
    });
    if (result.missing.length === 2) {
      output.replaceChildren(element('p', 'Svar på de to spørsmålene, så står summen her.'));
      return;
    }
    const list = document.createElement('ol');
    list.className = 'sporsmal';
    list.append(
      ...steps(result, data.get('service') as MstService | null).map((step) => element('li', step)),
    );
    output.replaceChildren(element('h2', headline(result)), element('p', sumText(result)), list);
  }
}

customElements.define('mst-tool', MstTool);
