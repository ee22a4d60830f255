import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { answered } from '../../../browser/demo';
import {
  contentOf,
  enter,
  open,
  page,
  scrollWidth,
  until,
  useVisitor,
  visitor,
} from '../../../browser/visitor';
import { readGuide } from '../../../content/read';
import { guideStrings } from '~/demos/guide/about';

const guide = readGuide();

useVisitor({ viewport: { width: 1280, height: 800 } });

const PATH = 'en/guide/';
const after = (action: () => Promise<unknown>) => answered('x-guide', action);
const blank = (name: string) => page.locator(`select[data-blank=${name}]`);
const choose = (name: string, value: string) => after(() => blank(name).selectOption(value));
const answer = () => page.locator('[data-answer-road]').getAttribute('data-answer-road');
/** What a button hands out. */
async function fileFrom(button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.locator(button).click();
  return (await contentOf(await waiting)).toString('utf8');
}
/** The ways of the plan, in its order. */
const steps = () =>
  page
    .locator('[data-plan] > li[data-road]:not([data-at=off])')
    .evaluateAll((all: HTMLElement[]) => all.map(({ dataset }) => dataset.road));

describe('the page that decides', () => {
  test('stands on the support bot without JavaScript, with map, proofs, cards, table and rules', async () => {
    await open(PATH, { javaScriptEnabled: false });
    expect(await answer()).toBe('rag');
    expect(await page.locator('select[data-blank]').count()).toBe(4);
    expect(await page.locator('[data-plan] > li[data-road]').count()).toBe(5);
    expect(await page.locator('[data-proof]').count()).toBe(3);
    expect(await page.locator('[data-cards] > section').count()).toBe(3);
    await page.locator('#criteria > summary').click();
    expect(await page.locator('table.matrix').isVisible()).toBe(true);
    await page.locator('#rules > summary').click();
    expect(await page.locator('[data-rules] > li:visible').count()).toBe(guide.rules.length);
    expect(await page.locator('x-guide button:enabled').count()).toBe(0);
    expect(await page.locator('noscript').first().textContent()).toContain('a support bot');
  });

  test('begins each case of the home page with its road', async () => {
    await open(PATH);
    const first: Record<string, string | null> = {};
    for (const { id, case: of } of guide.presets)
      if (of) {
        await choose('case', id);
        first[of] = await answer();
      }
    expect(first).toEqual({
      'changing-documents': 'rag',
      prototype: 'prompt',
      'strict-format': 'finetune',
      'cited-answers': 'rag',
      'hard-reasoning': 'prompt',
      'own-language': 'scratch',
    });
  });

  test('follows a blank by keyboard, lights what has changed, and keeps it in the address', async () => {
    await open(PATH);
    await blank('time').focus();
    await after(() => page.keyboard.press('ArrowUp'));
    expect(await steps()).toEqual(['prompt', 'rag']);
    expect(new URL(page.url()).search).toBe('?case=support-bot&time=week');
    expect(await page.locator('.fill-in.hl select').getAttribute('name')).toBe('time');
    expect(await page.locator('[data-answer-road] .hl').textContent()).toBe('prompting');
    expect(await page.locator('.also .hl').textContent()).toContain('More speaks for retrieval');
    expect(await page.locator('x-guide > [data-status-line]').textContent()).toMatch(
      /^Begin with prompting\. Add retrieval in any case\..+Test first with 30 questions, then with 103\.$/,
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('time');
    await choose('time', 'months');
    expect(new URL(page.url()).search).toBe('');
  });

  test('answers with everything in the prompt where the text fits', async () => {
    await open(PATH);
    await choose('text', 'pages');
    expect(await answer()).toBe('paste');
    const prompt = page.locator('[data-plan] > li[data-road=prompt]');
    expect(await prompt.textContent()).toContain('Prompting — part of that prompt');
  });

  test('reads a case and answers from a link, and ignores nonsense in it', async () => {
    await open('zh/guide/?case=prototype&text=library&time=never&colour=red');
    await page.locator('x-guide[data-runs="1"]').waitFor();
    expect(await blank('case').inputValue()).toBe('prototype');
    expect(await blank('text').inputValue()).toBe('library');
    expect(await blank('time').inputValue()).toBe('week');
    expect(await steps()).toEqual(['prompt', 'rag']);
    await open('en/guide/?case=castle');
    expect(await blank('case').inputValue()).toBe('support-bot');
  });

  test('understands the addresses of the earlier guide and of the earlier comparison', async () => {
    await open('en/guide/?guide.text=pages');
    await page.locator('x-guide[data-runs="1"]').waitFor();
    expect(await blank('case').inputValue()).toBe('facts-in-form');
    expect(await steps()).toEqual(['paste', 'finetune']);
    await open('en/compare/?matrix.weight.new-facts=3&matrix.sort=weight');
    const weight = page.locator('input[name="weight.new-facts"]');
    await expect.poll(() => weight.inputValue()).toBe('3');
    expect(await page.locator('input[name="weight.freshness"]').inputValue()).toBe('1');
    expect(await page.locator('[data-dropped]').isVisible()).toBe(true);
    await expect
      .poll(() => page.locator('[data-proof=judged]').textContent())
      .toContain('your weights');
  });

  test('takes the answer that would change the advice, by its link', async () => {
    await open(PATH);
    await choose('case', 'prototype');
    await after(() => page.locator('[data-flip="text=library"] a').click());
    expect(await steps()).toEqual(['prompt', 'rag']);
    expect(await blank('text').inputValue()).toBe('library');
  });

  test('answers eight more questions, and shows for each reason what it rests on', async () => {
    await open(PATH);
    await page.locator('#guide-more > summary').click();
    const more = page.locator('[data-more] select');
    expect(await more.count()).toBe(9);
    await after(() => page.locator('[data-more] select[name=citations]').selectOption('no'));
    expect(await page.locator('.field.hl select').getAttribute('name')).toBe('citations');
    await page.locator('#guide-why > summary').click();
    const links = await page
      .locator('[data-why] > section[data-road=rag] .rests a')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map((link) => link.pathname + link.hash));
    expect(links).toEqual(
      expect.arrayContaining(['/en/compare/#new-facts', '/en/sources/#E01', '/en/lab/#four-roads']),
    );
  });

  test('says where the rules did not come, keeps the answer, and answers once they do', async () => {
    await enter();
    await page.route('**/guide/en.json', (route) => route.abort());
    await open(PATH);
    await blank('time').selectOption('week');
    await page.locator('x-guide[data-status=failed]').waitFor();
    expect(await page.locator('x-guide [data-failure]').textContent()).toContain('connection');
    expect(await blank('time').inputValue()).toBe('week');
    await page.unroute('**/guide/en.json');
    visitor.faults.splice(0); // the browser reports the refusal itself
    await after(() => page.locator('x-guide [data-retry]').click());
    expect(await steps()).toEqual(['prompt', 'rag']);
  });

  test('hands out the plan as rows and as data', async () => {
    await open(PATH);
    await choose('case', 'facts-in-form');
    const take = async (format: string) => {
      await page.locator('x-guide > [data-foot] button[data-share]').click();
      return fileFrom(`x-guide > [data-foot] button[data-export=${format}]`);
    };
    expect(await take('csv')).toMatch(/2,Fine-tuning,/);
    expect((JSON.parse(await take('json')) as { steps: string[] }).steps).toEqual([
      'rag',
      'finetune',
    ]);
  });

  test('moves nothing: each blank turned once shifts less than 0.02, on a phone too', async () => {
    for (const width of [1280, 360]) {
      await enter({ viewport: { width, height: 800 } });
      await open(PATH);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        const shifts = ((window as never as { shifts: number[] }).shifts = []) as number[];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as never as { value: number }).value);
        }).observe({ type: 'layout-shift' });
      });
      for (const [name, value] of [
        ['time', 'week'],
        ['text', 'pages'],
        ['examples', 'none'],
        ['case', 'strict-format'],
      ] as const) {
        await page.evaluate(() => ((window as never as { shifts: number[] }).shifts.length = 0));
        await choose(name, value);
        await page.waitForTimeout(600);
        const sum = await page.evaluate(() =>
          (window as never as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
        );
        expect(sum, `${name} at ${width}`).toBeLessThanOrEqual(0.02);
      }
    }
  });

  test('says what it has to say in 180 words on the first screen, in both languages', async () => {
    for (const path of ['en/guide/', 'zh/guide/']) {
      await open(path);
      const words = await page.evaluate(() => {
        const walker = document.createTreeWalker(
          document.querySelector('main')!,
          NodeFilter.SHOW_TEXT,
        );
        let said = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { parentElement } = node;
          const seen = parentElement?.checkVisibility({ visibilityProperty: true });
          if (!seen || parentElement!.closest('.sr, option, noscript')) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          const { top, width } = range.getBoundingClientRect();
          if (width > 2 && top < innerHeight) said += ` ${node.textContent}`;
        }
        for (const { selectedOptions } of document.querySelectorAll<HTMLSelectElement>(
          'main select',
        ))
          said += ` ${selectedOptions[0]?.textContent}`;
        const chinese = said.match(/\p{Script=Han}/gu)?.length ?? 0;
        const rest = said.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
        return rest.length + chinese / 1.8;
      });
      expect(words, path).toBeGreaterThan(60);
      expect(words, path).toBeLessThanOrEqual(180);
    }
  });

  test.each([320, 360])('never scrolls sideways at %s px', async (width) => {
    await enter({ viewport: { width, height: 740 } });
    for (const path of ['en/guide/', 'zh/guide/']) {
      await open(path);
      await choose('case', 'own-language');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await scrollWidth()).toBe(width);
    }
  });
});

describe('the memo', () => {
  const sheet = () => page.locator('[data-memo-sheet]');
  const openMemo = async () => {
    await page.locator('button[data-memo]:enabled').click();
    await sheet().locator('[data-memo-text] > p').first().waitFor();
  };

  test('is a sheet over the page: Esc closes it, and the focus returns', async () => {
    await open(PATH);
    await page.locator('button[data-memo]').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await openMemo();
    expect(await sheet().locator('h2').textContent()).toBe('Which road for a support bot?');
    await expect
      .poll(() => page.locator('x-guide > [data-status-line]').textContent())
      .toBe(guideStrings.en.memo.opened);
    await page.keyboard.press('Escape');
    expect(await sheet().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-memo'))).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await openMemo();
    await page.locator('[data-memo-close]').click();
    expect(await sheet().isVisible()).toBe(false);
  });

  test('holds a criterion of one’s own and what would unseat the leader, and comes as Markdown', async () => {
    await open(PATH);
    await page.locator('#criteria > summary').click();
    await until(() => customElements.get('x-matrix'));
    await page.locator('x-matrix [data-add]:enabled').click();
    const row = page.locator('tr[data-own]');
    await row.locator('[data-own-name]').fill('Our people know it');
    await row.locator('[data-own-rating=finetune]').selectOption('5');
    await openMemo();
    const said = await sheet().textContent();
    expect(said).toContain('Our people know it, weight 1: Prompting 3, Retrieval 3, Fine-tuning 5');
    expect(said).toContain('Retrieval leads by');
    const file = await fileFrom('[data-memo-sheet] button[data-export=md]');
    expect(file).toMatch(/^# Which road for a support bot\?\n/);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect
      .poll(() => page.locator('[data-own-name]').inputValue())
      .toBe('Our people know it');
    await page.locator('#criteria > summary').click();
    await page.locator('[data-remove]').click();
    expect(await page.locator('tr[data-own]').count()).toBe(0);
  });

  test('has no fault of accessibility, on a phone and by night, nor has the page beside it', async () => {
    await enter({
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    });
    await open(PATH);
    await choose('case', 'strict-format');
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
    await openMemo();
    expect(await violations(page, '[data-memo-sheet]')).toEqual([]);
  });

  test.each(['en', 'zh'])(
    'is printed alone, on one sheet, whatever the case (%s)',
    async (locale) => {
      await open(`${locale}/guide/`);
      for (const { id } of guide.presets) {
        await page.emulateMedia({ media: 'screen' });
        if (id !== (await blank('case').inputValue())) await choose('case', id);
        await openMemo();
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('header.top').isVisible()).toBe(false);
        expect(await page.locator('[data-plan]').isVisible()).toBe(false);
        const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g), id).toHaveLength(1);
        await page.emulateMedia({ media: 'screen' });
        await page.keyboard.press('Escape');
      }
    },
  );
});
