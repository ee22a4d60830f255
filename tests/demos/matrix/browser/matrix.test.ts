import { describe, expect, test } from 'vitest';
import { violations } from '../../../browser/axe';
import { answered } from '../../../browser/demo';
import { jumped, watchJumps } from '../../../browser/pixels';
import {
  enter,
  fileOf,
  open,
  page,
  scrollWidth,
  SIZES,
  useVisitor,
} from '../../../browser/visitor';
import { readMatrix } from '../../../content/read';
import { isShort, screensFor } from '../../../short-run';
import { asCriterion } from '~/lib/matrix/criteria';
import { twoDecimals } from '~/lib/matrix/ranking';
import { scoreRoads } from '~/lib/matrix/score';
import { ROADS } from '~/lib/road';

const content = readMatrix();
const CELLS = 4 * content.criteria.length;
const PATH = 'en/guide/#criteria';
/** What the table begins with on the deciding page. */
const SUPPORT = scoreRoads(
  content.criteria.map(asCriterion),
  content.presets.find(({ id }) => id === 'support-bot')!.weights,
)!;

useVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

const weight = (criterion: string) => page.locator(`input[name="weight.${criterion}"]`);
const cell = (name: string) => page.locator(`[data-cell="${name}"]`);
const said = () => page.locator('x-matrix [data-said]').textContent();
const shownReason = () => page.locator('x-matrix [data-reasons] > li:visible').getAttribute('id');
const after = (action: () => Promise<unknown>) => answered('x-matrix', action);
const scores = () => page.locator('x-matrix thead b').allTextContents();
const columns = () =>
  page
    .locator('x-matrix thead th[data-road]')
    .evaluateAll((all: HTMLElement[]) =>
      all
        .toSorted((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
        .map(({ dataset }) => dataset.road),
    );
const isInView = (selector: string) =>
  page.locator(selector).evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && top < innerHeight && bottom > 0;
  });
const live = async (path: string) => {
  await open(path);
  await page.locator('button[data-flip]:enabled').waitFor();
};
const heightOf = async (name: string) =>
  (await cell(name).locator('[data-ink]').boundingBox())!.height;

describe('x-matrix', () => {
  test('shows table, scores and every reason without JavaScript', async () => {
    await open(PATH, { javaScriptEnabled: false });
    const sorted = SUPPORT.map(({ score }) => twoDecimals(score).toFixed(2)).sort();
    expect(await scores()).toEqual(sorted.reverse());
    await expect(page.locator('[data-cell] .short:visible')).toHaveCount(CELLS);
    await expect(page.locator('[data-why]:visible')).toHaveCount(CELLS);
    await expect(page.locator('x-matrix :is(button, select, input):enabled')).toHaveCount(0);
  });

  test('fits one screen with its strip, flipped too, and has no fault for axe', async () => {
    await live(PATH);
    await page.locator('x-matrix').evaluate((one) => one.scrollIntoView());
    const end = async () => {
      const { y, height } = (await page.locator('x-matrix [data-plate]').boundingBox())!;
      return y + height;
    };
    expect(await end()).toBeLessThanOrEqual(800);
    await after(() => page.locator('button[data-flip]').click());
    expect(await end()).toBeLessThanOrEqual(800);
    expect(await violations(page, 'x-matrix')).toEqual([]);
  });

  test.skipIf(isShort)('has no fault for axe on a phone, flipped', async () => {
    await live(PATH);
    await after(() => page.locator('button[data-flip]').click());
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await violations(page, 'x-matrix')).toEqual([]);
  });

  test('reorders columns by keyboard when the lead changes, and puts the weight into the address', async () => {
    await live('en/guide/?matrix.weights=new-facts:0#criteria');
    const id = 'implementation-complexity';
    expect(await columns()).toEqual(['rag', 'prompt', 'finetune', 'scratch']);
    const before = await heightOf(`${id}/rag`);
    await weight(id).focus();
    await after(() => page.keyboard.press('End'));
    await expect.poll(columns).toEqual(['prompt', 'rag', 'finetune', 'scratch']);
    expect(await heightOf(`${id}/rag`)).toBeGreaterThan(before + 10);
    expect(page.url()).toContain(`matrix.weights=new-facts%3A0%2C${id}%3A5`);
    await expect(weight(id)).toBeFocused();
  });

  test('changes weights by a dragged slider, and by + and −', async () => {
    await live(PATH);
    const slider = weight('hard-reasoning');
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width } = (await slider.boundingBox())!;
    await page.mouse.move(x + 0.25 * width, y + 9);
    await page.mouse.down();
    await after(() => page.mouse.move(x + 0.76 * width, y + 9, { steps: 4 }));
    await page.mouse.up();
    await expect(weight('hard-reasoning')).toHaveValue('4');
    await after(() => page.locator('[data-step=less][data-of="hard-reasoning"]').click());
    await expect(weight('hard-reasoning')).toHaveValue('3');
    await expect(page.locator('[data-proof=judged]')).toContainText('your weights');
  });

  test('flips the lead by the least change, describes it, and undoes it', async () => {
    await live(PATH);
    expect(await said()).toBe('Retrieval leads by 0.40.');
    await after(() => page.locator('button[data-flip]').click());
    await expect
      .poll(said)
      .toMatch(/^Prompting takes the lead once “Missing or new facts” weighs 0/);
    await expect.poll(async () => (await columns())[0]).toBe('prompt');
    await expect(page.locator('tr[data-flipped]')).toHaveCount(2);
    expect(page.url()).not.toContain('matrix.weights');
    await after(() => page.locator('button[data-back]').click());
    await expect.poll(said).toBe('Retrieval leads by 0.40.');
    await expect(weight('new-facts')).toHaveValue('5');
  });

  test('shows the reason of the cell under pointer or focus, and keeps a clicked one', async () => {
    await live(PATH);
    await cell('new-facts/rag').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(shownReason).toBe('why-format-labels-prompt');
    await cell('freshness/rag').hover();
    await expect.poll(shownReason).toBe('why-freshness-rag');
    await page.locator('x-matrix .why').hover();
    await expect.poll(shownReason).toBe('why-format-labels-prompt');
    await cell('new-facts/rag').click();
    const reason = page.locator('#why-new-facts-rag');
    await expect(reason.locator('a[href$="/en/sources/#E01"]')).toBeVisible();
    await expect(reason.locator('a[href$="/en/claims/#000-07"]')).toBeVisible();
    await expect(reason.locator('[data-measured-why]')).toContainText(
      'Our recorded run: task “New facts”',
    );
    const apart = page.locator('#why-new-facts-finetune [data-apart]');
    await expect(apart).toContainText('rated low');
  });

  test.each(['en', 'zh'])(
    'moves nothing when cells are hovered, pressed or focused: /%s/',
    async (locale) => {
      for (const [width, height] of screensFor(locale, SIZES)) {
        await enter({ viewport: { width, height } });
        await live(`${locale}/guide/#criteria`);
        expect(await scrollWidth()).toBe(width);
        await watchJumps();
        for (const name of ['new-facts/finetune', 'few-inventions/rag', 'hard-reasoning/scratch']) {
          await cell(name).evaluate((one) => one.scrollIntoView({ block: 'center' }));
          const place = (await cell(name).boundingBox())!;
          await page.mouse.move(place.x + 9, place.y + 9);
          await expect.poll(shownReason).toBe(`why-${name.replace('/', '-')}`);
          await page.mouse.click(place.x + 9, place.y + 9);
          await page.keyboard.press('ArrowRight');
        }
        expect(await jumped()).toBeLessThan(0.02);
      }
    },
  );

  test('glides to a flip, and is there at once for one who wants no motion', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await enter({ reducedMotion });
      await live(PATH);
      const seen = page.evaluate(
        () =>
          new Promise<number[]>((tell) => {
            const bar = document.querySelector('[data-cell="new-facts/rag"] [data-ink]')!;
            const heights = new Set<number>();
            const end = performance.now() + 2000;
            const look = () => {
              heights.add(bar.getBoundingClientRect().height);
              if (performance.now() < end) requestAnimationFrame(look);
              else tell([...heights]);
            };
            look();
          }),
      );
      await page.locator('button[data-flip]').click();
      const heights = await seen;
      if (reducedMotion === 'reduce') expect(heights).toHaveLength(2);
      else expect(heights.length).toBeGreaterThan(3);
      expect(await scores()).toContain('3.49');
    }
  });

  test('has nothing to flip in a tie, and prints the one reason that stands', async () => {
    const others = content.criteria.filter(({ id }) => id !== 'waiting-time');
    const none = others.map(({ id }) => `${id}:0`).join();
    await open(`${PATH.replace('#', `?matrix.weights=${none}#`)}`);
    await expect.poll(said).toMatch(/^A tie: /);
    await expect(page.locator('button[data-flip]')).toBeDisabled();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-why]:visible')).toHaveCount(1);
    await expect(page.locator('[data-cell] .short:visible')).toHaveCount(CELLS);
  });

  test('uses the weights of a preset, of the case in the sentence, and of a link’s valid values', async () => {
    await live('zh/guide/?matrix.weights=new-facts:3,freshness:77#criteria');
    await expect(weight('new-facts')).toHaveValue('3');
    await expect(weight('freshness')).toHaveValue('4');
    await after(() => page.locator('[data-weights-of]').selectOption('strict-format'));
    await expect.poll(async () => (await columns())[0]).toBe('finetune');
    await after(() => page.locator('[data-weights-of]').selectOption('support-bot'));
    expect(page.url()).not.toContain('matrix.weights');
    await after(() => page.locator('select[data-blank=case]').selectOption('daily-facts'));
    await expect(weight('freshness')).toHaveValue('5');
    await expect(page.locator('[data-weights-of]')).toHaveValue('daily-facts');
  });

  test('shows recorded values until a run of the reader replaces them', async () => {
    await live(PATH);
    const slot = page.locator('[data-measured="new-facts.rag"]');
    await expect.poll(() => slot.textContent()).toMatch(/measured: \d+%/);
    await page.evaluate((one) => sessionStorage.setItem('lab.measured', JSON.stringify([one])), {
      criterion: 'new-facts',
      road: 'rag',
      variant: 'rag',
      value: 0.42,
      questions: 120,
      seeds: 1,
      task: 'facts',
      date: '2026-11-20T10:00:00Z',
      turned: '',
    });
    await page.reload();
    await expect.poll(() => slot.textContent()).toContain('measured in this tab: 42%');
    await expect(page.locator('#why-new-facts-rag [data-measured-why]')).toContainText(
      'Your run in the lab',
    );
  });

  test('is led to by the guide’s third proof, and by links to its rows', async () => {
    await open('en/guide/');
    await page.locator('[data-proof=judged] a').click();
    await expect.poll(() => isInView('#criteria')).toBe(true);
    await open('en/guide/#freshness');
    await expect.poll(() => isInView('tr#freshness')).toBe(true);
  });

  test('exports weights, points of which many are good, and the scores that follow from them', async () => {
    await live(PATH);
    const table = String(await fileOf('csv'));
    expect(table).toContain('Implementation complexity,2,5,3,3,1');
    expect(table).toMatch(/^"?,.*3\.56/m);
    const rows = table.trim().split('\n').slice(1, -1);
    const cells = rows.map((row) => row.trim().split(',').slice(-5));
    const total = cells.reduce((sum, [weight]) => sum + Number(weight), 0);
    const middle = (text: string) => (Number.parseInt(text) + Number(text.at(-1))) / 2;
    const score = (_: unknown, at: number) =>
      cells.reduce((sum, row) => sum + Number(row[0]) * middle(row[at + 1]!), 0) / total;
    expect(ROADS.map(score)).toEqual(SUPPORT.map((one) => expect.closeTo(one.score, 9)));
  });
});
