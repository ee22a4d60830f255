import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { answered } from './demo';
import { enter, fileOf, open, page, scrollWidth, useVisitor, visitor } from './visitor';
import { readGuide } from '../content/read';
import { guideStrings } from '~/demos/guide/strings';

const guide = readGuide();

useVisitor({ viewport: { width: 1280, height: 900 } });

const PATH = 'en/guide/';
const after = (action: () => Promise<unknown>) => answered('x-guide', action);
const answer = (question: string) => page.locator(`x-guide select[name=${question}]`);
const steps = () =>
  page
    .locator('[data-plan] > li[data-road]')
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.road));
const preset = (id: string) => after(() => page.locator(`[data-preset="${id}"]`).click());

describe('x-guide', () => {
  test('shows the recorded plan, the questions and every rule without JavaScript', async () => {
    await open(PATH, { javaScriptEnabled: false });
    expect(await steps()).toEqual(['rag', 'finetune']);
    expect(await page.locator('x-guide select').count()).toBe(guide.questions.length);
    await page.locator('#rules > summary').click();
    expect(await page.locator('[data-rules] > li:visible').count()).toBe(guide.rules.length);
    expect(await page.locator('x-guide button:enabled').count()).toBe(0);
    expect(await page.locator('[data-flip] a').count()).toBe(0);
  });

  test('begins each case of the home page with its road', async () => {
    await open(PATH);
    const first: Record<string, string | undefined> = {};
    for (const { id, case: of } of guide.presets)
      if (of) {
        await preset(id);
        first[of] = (await steps())[0];
      }
    expect(first).toEqual({
      'changing-documents': 'rag',
      prototype: 'prompt',
      'strict-format': 'finetune',
      'cited-answers': 'rag',
      'hard-reasoning': 'prompt',
      'own-language': 'scratch',
    });
    expect(await page.locator('[data-preset="own-language"]').getAttribute('aria-pressed')).toBe(
      'true',
    );
  });

  test('follows each answer by keyboard, and keeps it in the address', async () => {
    await open(PATH);
    await answer('text').focus();
    await after(() => page.keyboard.press('ArrowUp'));
    expect(await steps()).toEqual(['prompt', 'finetune']);
    expect(new URL(page.url()).search).toBe('?guide.text=pages');
    expect(await page.locator('x-guide [data-status-line]').textContent()).toMatch(
      /^Begin with prompting, add fine-tuning/,
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
  });

  test('reads answers from a link and ignores nonsense in it', async () => {
    await open(`zh/guide/?guide.task=reasoning&guide.text=war&guide.colour=red`);
    await page.locator('x-guide[data-runs="1"]').waitFor();
    expect(await answer('task').inputValue()).toBe('reasoning');
    expect(await answer('text').inputValue()).toBe('library');
    expect(await steps()).toEqual(['prompt', 'rag']);
  });

  test('takes the answer that would change the advice, by its link', async () => {
    await open(PATH);
    await preset('prototype');
    const flip = page.locator('[data-flip="text=library"] a');
    await after(() => flip.click());
    expect(await steps()).toEqual(['prompt', 'rag']);
    expect(await answer('text').inputValue()).toBe('library');
    await preset('strict-format');
    await after(() => page.locator('[data-flip="examples=none"] a').click());
    expect(await steps()).toEqual(['prompt']);
  });

  test('names for each reason the rows, the evidence and the recorded runs behind it', async () => {
    await open(PATH);
    await preset('facts-in-form');
    const step = page.locator('[data-plan] > li[data-road=rag]');
    await step.locator('summary').click();
    const links = await step
      .locator('.rests a')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map((link) => link.pathname + link.hash));
    expect(links).toEqual(
      expect.arrayContaining(['/en/compare/#new-facts', '/en/sources/#E01', '/en/lab/#four-roads']),
    );
    expect(await step.locator('.rests').first().textContent()).toMatch(/Retrieval: \d+% right/);
  });

  test('hands out the plan as rows and as data', async () => {
    await open(PATH);
    await preset('facts-in-form');
    expect((await fileOf('csv')).toString('utf8')).toMatch(/2,Fine-tuning,/);
    const data = JSON.parse((await fileOf('json')).toString('utf8')) as { steps: string[] };
    expect(data.steps).toEqual(['rag', 'finetune']);
  });

  test('says where the rules did not come, and answers once they do', async () => {
    await enter();
    await page.route('**/guide/en.json', (route) => route.abort());
    await open(PATH);
    await answer('time').selectOption('week');
    await page.locator('x-guide[data-status=failed]').waitFor();
    expect(await page.locator('x-guide [data-failure]').textContent()).toContain('connection');
    expect(await answer('time').inputValue()).toBe('week');
    await page.unroute('**/guide/en.json');
    visitor.faults.splice(0); // the browser reports the refusal itself
    await after(() => page.locator('x-guide [data-retry]').click());
    expect(await steps()).toEqual(['prompt', 'rag', 'finetune']);
  });

  test.each([320, 360])('never scrolls sideways at %s px', async (width) => {
    await enter({ viewport: { width, height: 740 } });
    for (const path of ['en/guide/', 'zh/guide/']) {
      await open(path);
      await preset('own-language');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await scrollWidth()).toBe(width);
    }
  });

  test('is in sight on a phone: the plan above, what to press below', async () => {
    await enter({ viewport: { width: 360, height: 740 } });
    await open(PATH);
    await page.locator('x-guide .settings > summary').click();
    const route = (await page.locator('x-guide .route').boundingBox())!;
    const memo = (await page.locator('button[data-memo]').boundingBox())!;
    expect(route.y + route.height).toBeLessThan(740);
    expect(memo.y + memo.height).toBeLessThanOrEqual(740);
  });

  test('has the memo in sight at 1280 too', async () => {
    await open(PATH);
    const memo = (await page.locator('button[data-memo]').boundingBox())!;
    expect(memo.y + memo.height).toBeLessThanOrEqual(900);
  });
});

describe('the memo of the guide', () => {
  const sheet = () => page.locator('[data-memo-sheet]');

  test('opens before anything was answered, follows the answers, and hands out Markdown', async () => {
    await open(PATH);
    await after(() => page.locator('button[data-memo]').click());
    expect(await sheet().locator('h3').textContent()).toBe('Which road? Facts in a fixed form');
    await expect
      .poll(() => page.locator('x-guide [data-status-line]').textContent())
      .toBe(guideStrings.en.memo.opened);
    await after(() => answer('time').selectOption('week'));
    expect(await sheet().locator('h3').textContent()).toBe('Which road? our own case');
    const file = (await fileOf('md')).toString('utf8');
    expect(file).toMatch(/^# Which road\? our own case\n/);
    expect(file).toContain('guide.time=week');
    await page.locator('[data-memo-close]').click();
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-memo'))).toBe(true);
  });

  test('has no fault of accessibility, on a phone and by night, nor has the plan beside it', async () => {
    await enter({
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await open(PATH);
    await preset('support-bot');
    await page.locator('button[data-memo]').click();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
  });

  test.each(['en', 'zh'])(
    'is printed alone, on one sheet, whatever the case (%s)',
    async (locale) => {
      await open(`${locale}/guide/`);
      await after(() => page.locator('button[data-memo]').click());
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('header.top').isVisible()).toBe(false);
      expect(await page.locator('[data-plan]').isVisible()).toBe(false);
      for (const query of ['', 'guide.time=week&guide.citations=permissions&guide.volume=high']) {
        if (query) {
          await page.emulateMedia({ media: 'screen' });
          for (const pair of query.split('&')) {
            const [name, value] = pair.replace('guide.', '').split('=');
            await after(() => answer(name!).selectOption(value!));
          }
          await page.emulateMedia({ media: 'print' });
        }
        const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      }
    },
  );
});
