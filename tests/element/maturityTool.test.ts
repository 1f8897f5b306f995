import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeCode } from '#domain/maturityCode.ts';
import { parseAssessmentFile } from '#domain/maturityFile.ts';
import { type PageModels, readPage, readSteps } from '../../src/tools/modenhet/model.ts';
import { damage, MODEL, response, seeded } from '../unit/maturityFixtures.ts';
import { pageHtml, stepsHtml } from './maturityPage.ts';
import '../../src/tools/modenhet/modenhetTool.ts';

const ALONE = 'modenhet.alone.liten';
const $ = <Found extends Element = HTMLElement>(selector: string) =>
  document.querySelector(selector) as Found;
const button = (text: string | RegExp) => {
  const found = [...document.querySelectorAll('button')].find((node) =>
    typeof text === 'string'
      ? node.textContent?.trim() === text
      : text.test(node.textContent ?? ''),
  );
  if (!found) throw new Error(`Ingen knapp heter ${text}.`);
  return found;
};
const submit = (name: string) =>
  $<HTMLFormElement>(`[data-form="${name}"]`).dispatchEvent(
    new SubmitEvent('submit', { bubbles: true, cancelable: true }),
  );
const press = (key: string) =>
  ($('[data-stage] h2') ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true }),
  );
const type = (selector: string, value: string) => {
  const field = $<HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};
const status = () => $('[data-status]').textContent;
const stored = (key = ALONE) => {
  const parsed = parseAssessmentFile(localStorage.getItem(key) ?? '', [MODEL]);
  return parsed.ok ? parsed.assessment : null;
};
const heading = () => $('[data-stage] h2')?.textContent;

const loaded = () =>
  vi.waitFor(() =>
    expect($<HTMLElement & { page: PageModels }>('maturity-tool').page.markup.size).toBe(
      MODEL.items.length,
    ),
  );

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.stubGlobal('fetch', async () => new Response(stepsHtml()));
  vi.stubGlobal('confirm', () => true);
  vi.stubGlobal('scrollTo', () => {});
  localStorage.clear();
  history.replaceState(null, '', '/verktoy/modenhet/');
  document.body.innerHTML = pageHtml();
  await loaded();
});

const start = (remember = false) => {
  $<HTMLInputElement>('[name="remember"]').checked = remember;
  submit('start');
};

describe('siden serveren har tegnet', () => {
  it('er kilden til punktene, så tekstene bare står ett sted', () => {
    const page = readPage($('maturity-tool'));
    readSteps(page, document.createRange().createContextualFragment(stepsHtml()));
    expect(page.models[0]?.items).toEqual(
      MODEL.items.map((item) => ({ ...item, evidence: ['rutine', 'referat'] })),
    );
    expect(page.markup.get('l1')?.links).toContain('/ledelse/');
  });

  it('lukker papirskjemaet når skript virker', () => {
    expect($<HTMLDetailsElement>('[data-paper]').open).toBe(false);
  });
});

describe('neste steg', () => {
  it('som kommer sent, rører ikke det som alt er valgt', async () => {
    let answer: (response: Response) => void = () => {};
    vi.stubGlobal('fetch', () => new Promise((done) => (answer = done)));
    document.body.innerHTML = pageHtml();
    start();
    press('4');
    answer(new Response(stepsHtml()));
    await loaded();
    expect($<HTMLInputElement>('[name="level"]:checked').value).toBe('4');
    expect($('[data-shown-basis]').textContent).toBe('Grunnlag: hol. § 4-1.');
  });

  it('som ikke kan hentes, sies fra om uten at svarene går tapt', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    document.body.innerHTML = pageHtml();
    start(true);
    press('2');
    submit('question');
    await vi.waitFor(() => expect(status()).toContain('Teksten om neste steg kom ikke med'));
    expect(stored()?.responses[0]?.answers).toEqual({ l1: { answer: 2 } });
  });
});

describe('tema i adressen', () => {
  it('viser veien til temaets egen egenvurdering', () => {
    history.replaceState(null, '', '/verktoy/modenhet/?emne=/kunnskapsbasert-praksis/ernaering/');
    document.body.innerHTML = pageHtml();
    expect($<HTMLAnchorElement>('[data-status] a').getAttribute('href')).toBe(
      '/verktoy/modenhet/ernaering/',
    );
  });
});

describe('ett spørsmål om gangen', () => {
  it('begynner uten noe forhåndsvalgt, og flytter fokus til spørsmålet', () => {
    start();
    expect(heading()).toBe('Spørsmål l1?');
    expect(document.activeElement).toBe($('[data-stage] h2'));
    expect(document.querySelectorAll('[data-stage] :checked')).toHaveLength(0);
    expect(location.hash).toBe('#sporsmal-1');
  });

  it.each([
    ['3', '3'],
    ['0', 'unknown'],
  ])('tasten %s velger %s', (key, value) => {
    start();
    press(key);
    expect($<HTMLInputElement>('[name="level"]:checked').value).toBe(value);
    expect(status()).toMatch(/^Valgt/);
  });

  it('bryr seg ikke om taster i tekstfelt', () => {
    start();
    $('textarea').dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true }));
    expect($('[name="level"]:checked')).toBeNull();
  });

  it('tar vare på svarene fram og tilbake', () => {
    start();
    press('4');
    type('[name="evidence"]', 'Referat fra mai');
    submit('question');
    expect(heading()).toBe('Spørsmål a2?');
    button('Forrige').click();
    expect($<HTMLInputElement>('[name="level"]:checked').value).toBe('4');
    expect($<HTMLTextAreaElement>('textarea').value).toBe('Referat fra mai');
  });

  it('stopper notatet som likner et fødselsnummer, med grunn', () => {
    start();
    press('4');
    type('[name="evidence"]', 'Se 01017012345');
    submit('question');
    expect(heading()).toBe('Spørsmål l1?');
    expect($('[data-error]').textContent).toMatch(/Hva kan dere vise fram.*fødselsnummer/);
    expect(document.activeElement).toBe($('textarea'));
  });

  it('ber om nivå når det bare er et notat, og kaster ikke notatet', () => {
    start();
    type('[name="evidence"]', 'Referat');
    submit('question');
    expect(heading()).toBe('Spørsmål l1?');
    expect($<HTMLTextAreaElement>('textarea').value).toBe('Referat');
  });

  it('lar deg hoppe over, og viser det som mangler', () => {
    start();
    for (let index = 0; index < 7; index += 1) submit('question');
    expect(heading()).toBe('Slik ser du det');
    expect($('.lead').textContent).toBe('Ingen punkter er besvart ennå.');
  });
});

describe('lagring', () => {
  it('skjer ikke før noen ber om det', () => {
    start();
    press('4');
    submit('question');
    expect(localStorage.length).toBe(0);
    button('Husk dem på denne enheten').click();
    expect(stored()?.responses[0]?.answers).toEqual({ l1: { answer: 4 } });
    expect(status()).toContain('denne enheten');
  });

  it('går videre der du slapp', () => {
    start(true);
    press('4');
    submit('question');
    press('2');
    document.body.innerHTML = pageHtml();
    expect($('[data-stored]').textContent).toContain('Du har svart på 2 av 7');
    button('Gå videre').click();
    expect(heading()).toBe('Spørsmål a3?');
  });

  it.each([
    ['full', new DOMException('', 'QuotaExceededError'), /full/],
    ['stengt', new DOMException('', 'SecurityError'), /tillater ikke lagring/],
  ])('%s lagring møtes med en setning, og svarene blir stående', (_, error, words) => {
    start();
    press('4');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw error;
    });
    button('Husk dem på denne enheten').click();
    expect(status()).toMatch(words);
    expect($<HTMLInputElement>('[name="level"]:checked').value).toBe('4');
  });

  it('endret for hånd: sier fra, rører det ikke, og tilbyr det som ligger der', () => {
    localStorage.setItem(ALONE, '{"format":"trygghetsstandarden-egenvurdering","tull":1}');
    document.body.innerHTML = pageHtml();
    expect($('[data-stored]').textContent).toContain('endret utenfra');
    start(true);
    expect(status()).toContain('ikke kan leses');
    expect(localStorage.getItem(ALONE)).toContain('tull');
  });

  it('nye svar skriver ikke over gamle: de gamle får en plass i lista', () => {
    start(true);
    press('5');
    document.body.innerHTML = pageHtml();
    start(true);
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('modenhet.lagret.'));
    expect(keys).toHaveLength(1);
    expect(stored(keys[0])?.responses[0]?.answers).toEqual({ l1: { answer: 5 } });
  });

  it('en annen fane sletter svarene: de står her, og leseren får vite det', () => {
    start(true);
    press('5');
    localStorage.removeItem(ALONE);
    press('4');
    expect($<HTMLInputElement>('[name="level"]:checked').value).toBe('4');
    submit('question');
    expect(localStorage.getItem(ALONE)).toBeNull();
  });
});

describe('1000 skadede filer', () => {
  it('blir nektet med en grunn, og det som er lagret, er urørt', async () => {
    start(true);
    press('4');
    localStorage.setItem('modenhet.lagret.1', 'urørt');
    const before = JSON.stringify(localStorage);
    const source = localStorage.getItem(ALONE) ?? '';
    document.body.innerHTML = pageHtml();
    const random = seeded(6);
    const field = document.createElement('input');
    field.name = 'open';
    $('[data-form="start"]').append(field);
    let refused = 0;
    for (let round = 0; round < 1000; round += 1) {
      const text = damage(source, random);
      const intact = parseAssessmentFile(text, [MODEL]).ok;
      Object.defineProperty(field, 'files', {
        value: [{ name: 'fil.json', text: () => Promise.resolve(text) }],
        configurable: true,
      });
      if (intact) continue;
      $('[data-status]').textContent = '';
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
      await Promise.resolve();
      expect(status()).toContain('«fil.json»');
      refused += 1;
    }
    expect(refused).toBeGreaterThan(900);
    expect(JSON.stringify(localStorage)).toBe(before);
  });
});

describe('teamet', () => {
  const gather = (...lines: string[]) => {
    button('Samle svar fra teamet').click();
    lines.forEach((line, index) => {
      $<HTMLInputElement>('[name="code"]').value = encodeCode(
        MODEL,
        response(index, index === 0 ? 'leader' : 'nurse', line),
      );
      submit('code');
    });
  };

  it('samler koder, og sier hvor mange', () => {
    gather('2222222', '3333333');
    expect(status()).toContain('Nå har dere 2 svar');
    expect(document.querySelectorAll('.md-svarliste li')).toHaveLength(2);
  });

  it.each([
    ['', 'Skriv koden først'],
    ['ABC', 'for kort'],
    ['4H10005575VGAAA', 'stemmer ikke'],
    ['ÆØÅ', 'finnes ikke i koder'],
  ])('koden «%s» får svaret «%s»', (code, words) => {
    button('Samle svar fra teamet').click();
    $<HTMLInputElement>('[name="code"]').value = code;
    submit('code');
    expect($('[data-code-error]').textContent).toContain(words);
    expect(document.activeElement).toBe($('[name="code"]'));
  });

  it('viser ikke roller for fire, men for fem', () => {
    gather('2', '3', '4', '3');
    button('Se spredningen og bli enige').click();
    expect($('[data-stage]').textContent).toContain('Svarene går fra 2 til 4.');
    expect($('[data-stage] .niva').textContent).not.toContain('leder');
    document.body.innerHTML = pageHtml();
    gather('2', '3', '4', '3', '3');
    button('Se spredningen og bli enige').click();
    expect($('[data-stage] .niva').textContent).toContain('1 svar: leder');
    expect($('[data-stage] .niva').textContent).toContain('3 svar: sykepleier (3)');
  });

  it('tar ned nivået dere er enige om, med grunnen', () => {
    gather('2', '4');
    button('Se spredningen og bli enige').click();
    press('3');
    type('[name="reason"]', 'Natta kjenner den ikke');
    submit('agree');
    button(/Avslutt møtet/).click();
    expect(heading()).toBe('Her står dere');
    expect($('[data-stage]').textContent).toContain('Natta kjenner den ikke');
  });
});

describe('planen', () => {
  it('får stegene som er valgt, og stopper fødselsnummer', () => {
    start();
    for (const key of '2354111') {
      press(key);
      submit('question');
    }
    button('Legg i planen').click();
    expect($('[data-action="choose"]').getAttribute('aria-pressed')).toBe('true');
    button('Lag tiltaksplan').click();
    expect(document.querySelectorAll('.md-steg')).toHaveLength(1);
    expect($<HTMLTextAreaElement>('[name="what"]').value).toBe('fra 1');
    type('[name="who"]', '01017012345');
    expect($('[data-plan-error="md-who-0"]').textContent).toContain('fødselsnummer');
  });
});
