import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { chatServer } from '../../../browser/chat-server';
import { overlook } from '../../../browser/model-host';
import { openSection } from '../../../browser/real-model';
import { contentOf, open, page, scrollWidth, useVisitor, visitor } from '../../../browser/visitor';

useVisitor({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });

const FOLD = '.real-lab';
const piece = (name: string) => page.locator(`x-real [data-${name}]`);

async function openReal(locale: string) {
  await open(`${locale}/lab/`);
  await page.evaluate(
    () => (document.querySelector<HTMLDetailsElement>('[data-rest]')!.open = true),
  );
  const section = await openSection(FOLD);
  return section;
}

async function ask(questions: number, roads?: readonly string[]): Promise<void> {
  await page.locator('x-real [name=questions]').fill(String(questions));
  for (const box of await page.locator('x-real [name=roads]').all())
    if (roads) await box.setChecked(roads.includes(await box.inputValue()));
  await piece('panel-run').click();
}

const isIdle = () => page.locator('x-real:not([data-status=running])').waitFor();

interface Saved {
  language: string;
  model: { id: string; tiny: boolean };
  outcomes: { road: string; right: { share: number; of: number }; unknown: { share: number } }[];
  answers: { road: string; prompt: unknown; mark: string; tokens: unknown[] }[];
}

async function fileAs(format: 'csv' | 'json'): Promise<string> {
  const waiting = page.waitForEvent('download');
  await piece(`panel-export=${format}`).click();
  return String(await contentOf(await waiting));
}

describe.each(['en', 'zh'])('task 1 on our tiny model in /%s/', (locale) => {
  test('is answered on every road; retrieval brings what nothing else tells', async () => {
    const section = await openReal(locale);
    await expect.poll(() => piece('estimate').innerText()).toMatch(/150/);
    await section.load(`tiny-${locale}`);
    await expect.poll(() => piece('tiny').isVisible()).toBe(true);
    await ask(6, ['base', 'rule', 'rag', 'examples']);
    await isIdle();
    const saved = JSON.parse(await fileAs('json')) as Saved;
    expect(saved).toMatchObject({ language: locale, model: { id: `tiny-${locale}`, tiny: true } });
    expect(saved.answers).toHaveLength(4 * (6 + 3));
    const shareOf = (road: string) => saved.outcomes.find((one) => one.road === road)!;
    expect(shareOf('rag').right).toMatchObject({ of: 6 });
    expect(shareOf('rag').right.share).toBeGreaterThanOrEqual(5 / 6);
    for (const road of ['base', 'rule', 'examples'])
      expect(shareOf(road).right.share).toBeLessThanOrEqual(1 / 6);
    expect(shareOf('base').unknown.share).toBeGreaterThan(0.5);
    await expect
      .poll(() => page.locator('[data-without-facts]').innerText())
      .toMatch(locale === 'en' ? /none of the facts/ : /一条要问的事实也没有/);
    const drawn = page.locator('[data-real-yours] [data-real-count]');
    await expect.poll(() => drawn.count()).toBe(2 * 4);
    await expect.poll(() => page.locator('[data-real-recorded] tbody tr').count()).toBe(4);
  });
});

test('every answer is in a folded list, with its tokens, their chances and what was read', async () => {
  const section = await openReal('en');
  await section.load('tiny-en');
  await ask(2, ['rag']);
  await isIdle();
  await page.locator('[data-real-every] > summary').click();
  await expect.poll(() => page.locator('[data-real-every] [data-answer]').count()).toBe(3);
  const token = page.locator('[data-real-every] [data-token]').first();
  await expect.poll(async () => Number(await token.getAttribute('data-chance'))).toBeGreaterThan(0);
  await page.locator('[data-real-every] li details > summary').first().click();
  await expect
    .poll(() => page.locator('[data-real-every] li pre').first().innerText())
    .toMatch(/^Note: .* Q: .*\? A:$/s);
  const rows = (await fileAs('csv')).trim().split('\r\n');
  expect(rows).toHaveLength(1 + 3);
  expect(rows[0]).toContain('road,question,told,expected,answer,mark');
});

describe('at a server of the reader', () => {
  test('is asked as a conversation, in sentences; `unknown` is right where nothing is told', async () => {
    const server = await chatServer({ pieces: [['unknown', 0.9]] });
    const section = await openReal('en');
    overlook(visitor.faults, /request to http:\/\/127\.0\.0\.1/);
    await section.connect(server.url);
    await ask(2, ['base', 'rag']);
    await isIdle();
    const saved = JSON.parse(await fileAs('json')) as Saved;
    await server.close();
    for (const { right, unknown } of saved.outcomes) {
      expect(right.share).toBe(0);
      expect(unknown.share).toBe(1);
    }
    const asked = server.came.flatMap(({ body }) => (body.messages ? [body.messages] : []));
    expect(asked).toHaveLength(2 * 3);
    expect(JSON.stringify(asked[1])).toContain('Sentences:');
  });

  test('stops between two tokens; what was answered stays', async () => {
    const server = await chatServer({
      pieces: [
        ['I', 1],
        [' think', 1],
        [' so', 1],
      ],
      pause: 300,
    });
    const section = await openReal('en');
    overlook(visitor.faults, /request to http:\/\/127\.0\.0\.1/);
    await section.connect(server.url);
    await ask(20, ['base']);
    await page.locator('[data-real-yours]').waitFor();
    await piece('panel-cancel').click();
    await isIdle();
    await server.close();
    await expect
      .poll(() => piece('panel-status-line').innerText())
      .toMatch(/^Stopped after \d+ answers?\./);
    await expect
      .poll(() => page.locator('[data-real-every] [data-answer]').count())
      .toBeLessThan(20);
    await expect
      .poll(() => page.locator('[data-real-every] [data-answer]').count())
      .toBeGreaterThan(0);
  });

  test('stopped before the first answer of a run, says so and leaves the answers before it', async () => {
    const pieces = ['not', ' a', ' name'].map((piece) => [piece, 1] as const);
    const server = await chatServer({ pieces, pause: 400 });
    const section = await openReal('en');
    overlook(visitor.faults, /request to http:\/\/127\.0\.0\.1/);
    await section.connect(server.url);
    await ask(2, ['base']);
    await isIdle();
    await piece('panel-run').click();
    await piece('panel-cancel').click();
    await isIdle();
    await server.close();
    await expect
      .poll(() => piece('panel-status-line').innerText())
      .toMatch(/^Stopped after 0 answers/);
    await expect.poll(() => page.locator('[data-real-every] [data-answer]').count()).toBe(3);
  });
});

test('says what is wrong: no model, a number outside its limits, no road, a model of the other language', async () => {
  const section = await openReal('en');
  const trouble = () => piece('panel-failure').innerText();
  await piece('panel-run').click();
  await expect.poll(trouble).toMatch(/^No model is ready/);
  await section.load('tiny-zh');
  await piece('panel-run').click();
  await expect.poll(trouble).toContain('tiny-en');
  await section.load('tiny-en');
  await ask(500);
  await expect.poll(() => piece('error=questions').innerText()).toMatch(/^“500” .* 2 to 120/);
  await ask(4, []);
  await expect.poll(() => piece('error=roads').innerText()).toMatch(/^Nothing is ticked/);
});

/** By dark axe looks at English alone: one of the two widths is in each language. */
test.each([
  [360, 'en'],
  [1280, 'zh'],
])('has room at %d px in /%s/, and no fault of access', async (width, locale) => {
  const section = await openReal(locale);
  await page.setViewportSize({ width, height: 800 });
  await section.load(`tiny-${locale}`);
  await ask(2);
  await isIdle();
  await page.locator('[data-real-every] > summary').click();
  expect(await scrollWidth()).toBeLessThanOrEqual(width);
  expect(await violations(page, FOLD)).toEqual([]);
});

test('a server that is gone is named', async () => {
  const real = await openReal('en');
  const server = await chatServer({ pieces: [['unknown', 0.9]] });
  await real.connect(server.url);
  await server.close();
  await ask(2, ['base']);
  await piece('panel-failure')
    .filter({ hasText: server.url.slice(7) })
    .waitFor();
  overlook(visitor.faults, /request to http:\/\/127\./, /Failed to load|CORS/);
});

test('brings nothing until its fold is opened', async () => {
  const asked: string[] = [];
  await open('en/lab/');
  page.on('request', (request) => asked.push(request.url()));
  await page.evaluate(
    () => (document.querySelector<HTMLDetailsElement>('[data-rest]')!.open = true),
  );
  await page.locator(FOLD).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  expect(asked.filter((url) => /real-panel|_model|language-model/.test(url))).toEqual([]);
});
