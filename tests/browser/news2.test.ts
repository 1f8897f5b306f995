import { describe, expect, it } from 'vitest';
import {
  address,
  applies,
  bar,
  card,
  choose,
  errors,
  field,
  fillAll,
  page,
  row,
  show,
  type,
} from './news2Page.ts';

describe('fra måling til resultat', () => {
  it('går med tastaturet alene, og Enter flytter videre', async () => {
    await field('applies').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    for (const text of ['22', '94']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    for (const text of ['128', '96']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('38,4');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Høy risiko');
    expect(await card().textContent()).toContain('8 av 20 poeng, SpO₂-skala 1');
    expect(await page.getByText('Rød skår: bevissthet').first().isVisible()).toBe(true);
  });

  it('vokser mens leseren skriver, uten å si fra om halve tall', async () => {
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await field('respirationRate').pressSequentially('18');
    await page.clock.runFor(300);
    expect(await bar().textContent()).toContain('Ingen målinger ennå');
    await page.clock.runFor(300);
    expect(await bar().textContent()).toContain('Ufullstendig: minst 0 poeng');
    await page.clock.resume();
    expect(await row('respirationRate').textContent()).toBe('0');
    expect(await row('pulse').textContent()).toContain('mangler');
    await type('pulse', '115');
    expect(await bar().textContent()).toContain('minst 2 poeng');
  });

  it('har ord først, poeng per del, klokkeslett og båndet som ble brukt', async () => {
    await fillAll({ respirationRate: '22', pulse: '115', temperature: '38.1' });
    await show();
    const lines = (await card().innerText()).split('\n').filter(Boolean);
    expect(lines[0]).toBe('Middels risiko');
    expect(await card().locator('[aria-current]').innerText()).toBe('Middels');
    expect(await card().innerText()).toMatch(/Målt klokka \d\d\.\d\d/);
    const table = page.getByRole('table', { name: 'Slik ble det 5' });
    expect(await table.getByRole('row').nth(1).innerText()).toMatch(/Respirasjon\s+22 per min\s+2/);
    expect(await page.locator('#news2-pulse-hint').innerText()).toContain('111–130 gir 2 poeng');
  });

  it('flytter ikke siden når den første målingen blir til et resultat', async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      await page.evaluate(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            shifts.push((entry as unknown as { value: number }).value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const before = await field('pulse').boundingBox();
      await field('respirationRate').pressSequentially('8');
      await expect.poll(() => bar().textContent()).toContain('minst 3 poeng');
      // Det som er flyttet, er tegnet og meldt etter to bilder.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await field('pulse').boundingBox()).toEqual(before);
      const shifts = await page.evaluate(
        () => (globalThis as unknown as { shifts: number[] }).shifts,
      );
      expect(shifts).toEqual([]);
    }
  });

  it('lar et trykk treffe, også når feltet det forlater, får en melding under seg', async () => {
    await field('respirationRate').fill('300');
    const air = page.getByText('Romluft', { exact: true });
    const box = await air.boundingBox();
    if (!box) throw new Error('Fant ikke Romluft.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.up();
    await page.getByText('Respirasjon må være mellom').waitFor();
    expect(await page.getByRole('radio', { name: 'Romluft' }).isChecked()).toBe(true);
  });

  it('viser de tre første målingene på første skjerm', async () => {
    const top = (await page.locator('.news2-sum').boundingBox())?.y ?? 0;
    for (const name of ['respirationRate', 'oxygenSaturation', 'supplementalOxygen']) {
      const box = await field(name).boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(top);
    }
  });
});

describe('det som skrives inn', () => {
  it('godtar komma, punktum, mellomrom og enheter', async () => {
    for (const text of ['38,1', '38.1', ' 38,1 °C', '38, 1']) {
      await type('temperature', text);
      expect(await row('temperature').textContent()).toBe('1');
    }
    await type('oxygenSaturation', '98 %');
    expect(await row('oxygenSaturation').textContent()).toBe('0');
  });

  it.each([
    ['temperature', '38,05', 'Temperatur: skriv høyst én desimal, for eksempel 37,5.'],
    ['temperature', '385', 'Temperatur: mente du 38,5? Skriv tallet med komma.'],
    ['temperature', 'varm', 'Temperatur: skriv bare tall, for eksempel 37,5.'],
    ['systolicBloodPressure', '120/80', 'Blodtrykk: skriv bare det øverste tallet.'],
    ['respirationRate', '18,5', 'Respirasjon: skriv et helt tall, uten komma.'],
    ['oxygenSaturation', '104', 'SpO₂ må være mellom 50 og 100 %.'],
    ['pulse', '12', 'Puls må være mellom 20 og 250 per min.'],
  ])('%s «%s» gir en feil som sier hva du gjør', async (name, text, message) => {
    await applies().getByRole('radio', { name: 'Nei' }).check();
    await type(name, text);
    expect(await field(name).getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(`#news2-${name}-melding`).innerText()).toContain(message);
    expect(await row(name).textContent()).not.toBe('0');
    await show();
    expect(await errors().evaluate((box) => box === document.activeElement)).toBe(true);
    await errors()
      .getByRole('link', { name: new RegExp(message.slice(0, 20)) })
      .click();
    expect(await field(name).evaluate((input) => input === document.activeElement)).toBe(true);
    await type(name, '');
    expect(await field(name).getAttribute('aria-invalid')).toBeNull();
  });

  it('spør om et uvanlig tall, og lar leseren gå videre', async () => {
    await fillAll({ pulse: '190' });
    expect(await row('pulse').textContent()).toBe('3');
    await show();
    expect(await errors().innerText()).toContain('Stemmer målingen?');
    await show();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('resultat');
    await type('pulse', '195');
    await page.getByRole('button', { name: 'Det stemmer' }).click();
    expect(await page.locator('.news2-sjekk').count()).toBe(0);
  });

  it('et tomt skjema får beskjed, ikke en skår', async () => {
    await show();
    expect(await errors().getByRole('link').allInnerTexts()).toEqual([
      'Under 16 år eller gravid: svar ja eller nei.',
      'Målinger: fyll ut minst én, eller kryss av for det du har sett.',
    ]);
    expect(await card().innerText()).toContain('Ingen målinger ennå');
  });
});

describe('vanskelige tilfeller', () => {
  it('er ufullstendig til alt er målt, og sier aldri lav', async () => {
    await fillAll({ temperature: '' });
    await show();
    const text = await card().innerText();
    expect(text).toContain('Ufullstendig');
    expect(text).toContain('Mangler temperatur.');
    expect(await card().locator('[aria-current]').count()).toBe(0);
    expect(await page.locator('[data-slot="response"]').innerText()).toContain('kan være for lav');
    expect(await page.locator('[data-step]:visible').count()).toBe(0);
    await type('temperature', '37');
    expect(await card().innerText()).toContain('Lav risiko');
  });

  it('skala 2 gjelder først når lege har bestemt den, og følger med overalt', async () => {
    await fillAll({ oxygenSaturation: '90' });
    expect(await row('oxygenSaturation').textContent()).toBe('3');
    await page.getByText('Har lege bestemt skala 2?').click();
    await page.getByLabel(/Ja, lege har bestemt skala 2/).check();
    expect(await row('oxygenSaturation').textContent()).toBe('0');
    expect(await card().innerText()).toContain('SpO₂-skala 2');
    await type('oxygenSaturation', '97');
    expect(await row('oxygenSaturation').textContent()).toBe('0');
    await choose('Får oksygen');
    expect(await row('oxygenSaturation').textContent()).toBe('3');
    expect(await page.locator('.news2-resultat').innerText()).toContain('Rød skår: SpO₂');
  });

  it('skala 2 og høy SpO₂ får ikke poeng før oksygen er besvart, og sier hvorfor', async () => {
    await page.getByText('Har lege bestemt skala 2?').click();
    await page.getByLabel(/Ja, lege har bestemt skala 2/).check();
    await type('pulse', '70');
    await type('oxygenSaturation', '93');
    expect(await row('oxygenSaturation').textContent()).toContain('mangler');
    expect(await page.locator('#news2-oxygenSaturation-hint').innerText()).toContain(
      'svar på oksygen',
    );
  });

  it('stopper for barn og gravide', async () => {
    await fillAll();
    await applies().getByRole('radio', { name: 'Ja' }).check();
    expect(await page.getByRole('heading', { name: 'NEWS2 gjelder ikke' }).isVisible()).toBe(true);
    expect(await page.locator('.news2-resultat').isVisible()).toBe(false);
    expect(await field('pulse').isVisible()).toBe(false);
    expect(await bar().innerText()).not.toMatch(/poeng/);
  });

  it('minner om spørsmålet når det ikke er besvart', async () => {
    await type('pulse', '120');
    expect(await page.locator('[data-slot="alerts"]').innerText()).toContain('ikke svart på');
  });

  it('kan ikke måles selv om utstyret er her: hjelp nå, uansett skår', async () => {
    await fillAll({ systolicBloodPressure: '' });
    await page.getByText('Kan noe ikke måles selv om utstyret er her?').click();
    await page.getByRole('checkbox', { name: 'Blodtrykk' }).check();
    await show();
    expect(await bar().innerText()).toContain('Hent hjelp nå');
    expect(await page.locator('[data-slot="alerts"]').innerText()).toContain(
      'Du får ikke målt blodtrykk',
    );
    const call = page.locator('[data-slot="calls"]').getByRole('link', { name: 'Ring 113' });
    expect(await call.getAttribute('href')).toBe('tel:113');
  });

  it('bekymring varsles også når skåren er lav', async () => {
    await page.getByLabel('Jeg er bekymret').check();
    await fillAll();
    await show();
    expect(await card().innerText()).toContain('Lav risiko');
    expect(await page.locator('[data-slot="worried"]').innerText()).toContain(
      'selv om skåren er lav',
    );
  });

  it('bekymring sier ikke «lav skår» når skåren er høy', async () => {
    await page.getByLabel('Jeg er bekymret').check();
    await fillAll();
    await type('respirationRate', '26');
    await type('oxygenSaturation', '90');
    await show();
    expect(await page.locator('[data-slot="worried"]').isVisible()).toBe(false);
  });

  it('viser det som er vanlig for personen, og endringen', async () => {
    await page.getByText('Hva er vanlig for personen?').click();
    await type('habitualTotal', '1');
    await type('habitual-respirationRate', '16');
    await type('habitual-temperature', '36,8');
    await fillAll({ respirationRate: '22', temperature: '38,4' });
    await show();
    expect(await page.locator('[data-slot="habitual"]').innerText()).toBe(
      'Vanlig for personen: 1. Nå er skåren 2 poeng høyere.',
    );
    expect(await page.locator('[data-slot="table"]').innerText()).toContain('vanlig 36,8: +1,6');
  });
});
