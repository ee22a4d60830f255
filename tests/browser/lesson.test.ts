import { describe, expect, test } from 'vitest';
import { oneInShort } from '../short-run';
import { runsPast } from './demo';
import { at, enter, open, page, refuseStorage, scrollWidth, useVisitor } from './visitor';

const LESSON = 'learn/retrieval/finding-text/';

useVisitor();

const diamond = () => page.locator('[data-strip] input[type=range]');
const verdict = () => page.locator('x-predict').locator('[role=status]').first();

/** Goes to a value from the lower end of the axis, step by step, and guesses it. */
async function guess(steps: number): Promise<void> {
  await diamond().focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

const readSheets = (of = '') => page.locator(`[data-sheet${of}].read`);

test('a guess is dropped with its page, and one of an earlier edition is not read', async () => {
  await open(`en/${LESSON}`);
  await guess(3);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  await page.evaluate(() => {
    localStorage.guesses = '{"en/r3-fused":{"said":"55","right":false,"off":19}}';
  });
  await page.reload();
  await expect(verdict()).toHaveText('');
});

describe('the quiz', () => {
  test('gives its reason for a choice that the browser restores', async () => {
    await open(`en/${LESSON}`);
    const form = page.locator('x-quiz form').first();
    await form.locator('input[type=radio]').first().check();
    const said = await form.locator('[data-said]').innerText();
    await page.goto(at('en/about/'));
    await page.goBack();
    await expect(form.locator('input[type=radio]').first()).toBeChecked();
    await expect(form.locator('[data-said]')).toHaveText(said);
  });

  test.each(oneInShort(['en', 'zh']))(
    'is answered by the keyboard and gives its reason in /%s/',
    async (locale) => {
      await open(`${locale}/${LESSON}`);
      const forms = page.locator('x-quiz form');
      await expect.poll(() => forms.count()).toBeGreaterThan(1);
      for (const form of await forms.all()) {
        const options = form.locator('input[type=radio]');
        await options.first().focus();
        await page.keyboard.press('Space');
        const reasons = new Set<string>();
        const count = await options.count();
        let right = 0;
        for (let at = 0; at < count; at++) {
          if (at > 0) await page.keyboard.press('ArrowDown');
          const row = form.locator('label:has(:checked)');
          await expect(form.locator(`[value="${at}"]`)).toBeChecked();
          const isRight = await row.evaluate((element) => element.classList.contains('right'));
          await expect
            .poll(() => row.evaluate((element) => element.classList.contains('wrong')))
            .toBe(!isRight);
          await expect(row.locator('[data-mark]')).not.toHaveText('');
          reasons.add(await form.locator('[data-said]').innerText());
          right += Number(isRight);
        }
        expect(right).toBe(1);
        expect(reasons.size).toBe(count);
      }
    },
  );
});

describe('the preview of a term', () => {
  const preview = () => page.locator('[role=tooltip]').first();
  const term = () => page.locator('a[aria-describedby^=term-]').first();

  test('appears on hover, stays while the pointer is on it, and closes on Esc', async () => {
    await open(`en/${LESSON}`);
    await term().scrollIntoViewIfNeeded();
    await term().hover();
    await expect(preview()).toBeVisible();
    const box = (await preview().boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 15 });
    await expect(preview()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview()).toBeHidden();
    await page.mouse.move(0, 0);
    await term().hover();
    await expect(preview()).toBeVisible();
  });

  test('appears on focus, describes the link, and closes on Esc', async () => {
    await open(`zh/${LESSON}`);
    await term().focus();
    await expect(preview()).toBeVisible();
    await expect(term()).toHaveAttribute('aria-describedby', await preview().getAttribute('id'));
    await page.keyboard.press('Escape');
    await expect(preview()).toBeHidden();
    await expect(term()).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh/glossary/**');
  });

  test('appears on the first tap, and the second follows the link', async () => {
    await open(`en/${LESSON}`, { hasTouch: true, viewport: { width: 390, height: 800 } });
    await term().tap();
    await expect(preview()).toBeVisible();
    expect(page.url()).toContain(LESSON);
    await page.locator('h1').tap();
    await expect(preview()).toBeHidden();
    await term().tap();
    await expect(preview()).toBeVisible();
    await term().tap();
    await page.waitForURL('**/en/glossary/**');
  });

  test.each(['en', 'zh'])('fits 320 pixels in /%s/', async (locale) => {
    await open(`${locale}/${LESSON}`, { viewport: { width: 320, height: 640 } });
    for (const link of await page.locator('a[aria-describedby^=term-]').all()) {
      await link.focus();
      expect(await scrollWidth(), (await link.textContent())!).toBe(320);
      const left = await link.evaluate(
        (element) => element.nextElementSibling!.getBoundingClientRect().left,
      );
      expect(left).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a lesson marked as read', () => {
  const mark = () => page.locator('x-read-mark button');
  const pressed = () => mark().getAttribute('aria-pressed');

  test('is marked here, on the course map, and after a reload', async () => {
    await open(`en/${LESSON}`);
    await mark().click();
    await expect.poll(pressed).toBe('true');
    await expect(page.locator('x-read-mark [role=status]')).not.toHaveText('');
    await page.reload();
    await expect.poll(pressed).toBe('true');
    await page.goto(at('zh/learn/'));
    await expect.poll(() => readSheets('=R3').count()).toBeGreaterThan(0);
    await expect(readSheets('=R2')).toHaveCount(0);
    await page.goto(at(`zh/${LESSON}`));
    await mark().click();
    await page.goto(at('en/learn/'));
    await expect(readSheets()).toHaveCount(0);
  });

  test('stays marked until the page is left if storage is refused', async () => {
    await enter();
    await page.addInitScript(refuseStorage);
    await open(`zh/${LESSON}`);
    await mark().click();
    await expect.poll(pressed).toBe('true');
    await expect(page.locator('x-read-mark [role=status]')).not.toHaveText('');
    await page.goto(at('zh/learn/'));
    await expect(readSheets()).toHaveCount(0);
  });

  test('is not confused by invalid stored data', async () => {
    await enter();
    await page.addInitScript(() => localStorage.setItem('read', '{"R3":'));
    await open('en/learn/');
    await expect(readSheets()).toHaveCount(0);
    await page.goto(at(`en/${LESSON}`));
    await mark().click();
    await expect.poll(pressed).toBe('true');
  });
});

test('a demo in a lesson runs at each key, and a link in the text asks another question', async () => {
  await open(`en/${LESSON}`);
  const demo = page.locator('x-retriever');
  await page.waitForSelector('x-retriever button[data-run]:enabled');
  await demo.locator('[name=query]').fill('A lamp on the reef.');
  await runsPast('x-retriever', 0);
  await page.locator('article a[href*="retriever.question=q19"]').first().click();
  await runsPast('x-retriever', 1);
  await expect(demo.locator('[name=query]')).toHaveValue('E-471');
});
