import type { Locator, Page } from 'playwright-core';
import { readMaturity } from '../../src/content/readMaturity.ts';
import type { Answer, MaturityModel, MaturityRole } from '../../src/domain/maturity.ts';
import { encodeCode } from '../../src/domain/maturityCode.ts';
import { writeAssessmentFile } from '../../src/domain/maturityFile.ts';

const models = new Map((await readMaturity(process.cwd())).map(({ model }) => [model.id, model]));
export const short = models.get('kort') as MaturityModel;
export const nutrition = models.get('ernaering') as MaturityModel;

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export const person = (
  id: number,
  role: MaturityRole,
  answer: (index: number) => Answer,
  model = short,
) => ({
  id,
  role,
  answers: Object.fromEntries(
    model.items.map((item, index) => [item.id, { answer: answer(index) }]),
  ),
});

/** Et nivå 1–5 for hvilket som helst tall, så svarene spres. */
const level = (value: number): Answer => (((value - 1) % 5) + 1) as Answer;

/** En lagret egenvurdering som fil, klar til å settes inn i et filfelt. */
export const file = (name: string, date: string, step: number, model = short) => ({
  name: `${name}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(
    writeAssessmentFile(
      {
        model: model.id,
        modelVersion: 1,
        name,
        date,
        responses: [person(step, 'nurse', (index) => level(index + step), model)],
        agreed: {},
        plan: [],
      },
      model,
    ),
  ),
});

/** Svarer på kortversjonen med tastene 1–5 etter tur, og ender på resultatet. */
export async function answerAll(page: Page): Promise<void> {
  await button(page, 'Svar selv').click();
  for (let index = 0; index < short.items.length; index += 1) {
    await page.keyboard.press(String((index % 5) + 1));
    await page.keyboard.press('Enter');
  }
}

/** Samler svarene til fem kolleger i hver sin rolle, som koder. */
export async function gatherFive(page: Page): Promise<void> {
  await button(page, 'Samle svar fra teamet').click();
  const roles: MaturityRole[] = ['leader', 'nurse', 'health-worker', 'night', 'user'];
  for (const [id, role] of roles.entries()) {
    await page.getByLabel('Kode fra en kollega').fill(
      encodeCode(
        short,
        person(id, role, (index) => level(index + id)),
      ),
    );
    await button(page, 'Legg til').click();
  }
}
