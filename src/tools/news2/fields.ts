/** Feltene i NEWS2-skjemaet, slik serveren tegner dem. Hver måling har sitt «Hvordan måle». */
import type { NumericParameter, Parameter } from '../../domain/news2.ts';

interface NumericField {
  name: NumericParameter;
  /** Ledeteksten når raden ikke har poeng ennå. */
  hint: string;
  inputmode: 'numeric' | 'decimal';
}

export const NUMERIC_FIELDS: Record<NumericParameter, NumericField> = {
  respirationRate: { name: 'respirationRate', hint: 'tell i ett minutt', inputmode: 'numeric' },
  oxygenSaturation: { name: 'oxygenSaturation', hint: 'skala 1', inputmode: 'numeric' },
  systolicBloodPressure: {
    name: 'systolicBloodPressure',
    hint: 'det øverste tallet',
    inputmode: 'numeric',
  },
  pulse: { name: 'pulse', hint: 'slag på ett minutt', inputmode: 'numeric' },
  temperature: { name: 'temperature', hint: 'høyst én desimal', inputmode: 'decimal' },
};

/** Kort om hvordan hver måling tas. Vår tekst; virksomhetens egen prosedyre går foran. */
export const HOW_TO: Record<Parameter, readonly string[]> = {
  respirationRate: [
    'Tell i 60 sekunder med klokke. Hold gjerne om håndleddet imens, så personen ikke puster annerledes.',
    'Se også etter: tungt, overfladisk eller ujevnt, og om personen klarer hele setninger.',
  ],
  oxygenSaturation: [
    'Velg en varm finger uten neglelakk. Vent til tallet står stille.',
    'Får du ikke noe tall, varmer du hånda eller prøver en annen finger.',
  ],
  supplementalOxygen: [
    'Får personen oksygen mens du måler, velger du «Får oksygen», uansett mengde.',
    'Skriv liter per minutt og utstyr i journalen.',
  ],
  systolicBloodPressure: [
    'Bruk det øverste tallet. Personen i ro, armen støttet i høyde med hjertet, mansjett som passer.',
    'Får du et uventet tall, mål en gang til.',
  ],
  pulse: [
    'Kjenn på håndleddet. Er pulsen ujevn, teller du selv i 60 sekunder.',
    'Kjenn også etter: sterk eller svak, jevn eller ujevn.',
  ],
  consciousness: [
    'C er ny eller forverret forvirring, og gir 3 poeng. Kjent, varig forvirring hos en som er våken, som ved demens, er A.',
    'Vet du ikke om forvirringen er ny, regner du den som ny til noen som kjenner personen, sier noe annet.',
  ],
  temperature: ['Mål samme sted hver gang, og skriv én desimal.', 'Også lav temperatur gir poeng.'],
};

/** Valgene for oksygen og bevissthet, i rekkefølgen de står. */
export const OXYGEN_CHOICES = [
  { value: 'air', label: 'Romluft' },
  { value: 'oxygen', label: 'Får oksygen' },
] as const;
export const CONSCIOUSNESS_CHOICES = [
  { value: 'A', label: 'A Våken', hint: 'også med kjent, varig forvirring' },
  { value: 'C', label: 'C Ny eller forverret forvirring' },
  { value: 'V', label: 'V Reagerer på tiltale' },
  { value: 'P', label: 'P Reagerer på smerte' },
  { value: 'U', label: 'U Reagerer ikke' },
] as const;

/** Myke tegn: det personalet ser før tallene endrer seg. Verdien er ordene i ISBAR. */
export const SOFT_SIGNS = [
  { value: 'ustø', label: 'Ustø' },
  { value: 'trøttere enn vanlig', label: 'Trøttere enn vanlig' },
  { value: 'urolig', label: 'Urolig' },
  { value: 'tilbaketrukket', label: 'Tilbaketrukket' },
  { value: 'tungpustet', label: 'Tungpustet' },
] as const;

/** Målingene utstyr eller observasjon kan mislykkes for. */
export const OBTAINABLE = [
  'respirationRate',
  'oxygenSaturation',
  'systolicBloodPressure',
  'pulse',
  'temperature',
] as const satisfies readonly NumericParameter[];

/** Id-en til et felt i siden, delt av skjema, feiloppsummering og element. */
export const fieldId = (name: string): string => `news2-${name}`;
