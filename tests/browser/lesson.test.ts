import { describe, expect, test } from 'vitest';
import { runsPast } from './demo';
import { at, enter, open, page, refuseStorage, scrollWidth, useVisitor } from './visitor';

const LESSON = 'learn/retrieval/finding-text/';

useVisitor();

describe.each(['en', 'zh'])('a prediction in /%s/', (locale) => {
  const prediction = (id: string) => page.locator(`x-predict#${id}`);
  const plate = () => page.locator('figure[data-reveal="r3-fog r3-code"]');
  const isFolded = async () => (await plate().getAttribute('data-folded')) !== null;
  const guess = async (id: string, text: string) => {
    await prediction(id).locator('input').fill(text);
    await prediction(id).locator('button[type=submit]').click();
  };

  test('folds its figure until every guess is made or skipped', async () => {
    await open(`${locale}/${LESSON}`);
    expect(await isFolded()).toBe(true);
    expect(await plate().locator('.wide-scroll').isVisible()).toBe(false);
    await guess('r3-fog', '3');
    expect(await prediction('r3-fog').locator('[data-verdict]').innerText()).toMatch(/3/);
    expect(await isFolded()).toBe(true);
    await prediction('r3-code').locator('[data-skip]').click();
    expect(await isFolded()).toBe(false);
    expect(await plate().locator('.wide-scroll').isVisible()).toBe(true);
  });

  test('answers nonsense with a sentence and keeps what was typed', async () => {
    await open(`${locale}/${LESSON}`);
    const problem = prediction('r3-fog').locator('[data-problem]');
    for (const nonsense of ['', 'many', '-1', '1000', '3 4']) {
      await guess('r3-fog', nonsense);
      expect(await problem.innerText(), nonsense).toMatch(/0.*72/);
      expect(await prediction('r3-fog').locator('input').inputValue()).toBe(nonsense);
      expect(await isFolded()).toBe(true);
    }
    await guess('r3-fog', '１２');
    expect(await problem.isVisible()).toBe(false);
    expect(await prediction('r3-fog').locator('[data-verdict]').innerText()).toContain('12');
  });

  test('takes a percentage with or without its sign, and says one sign', async () => {
    await open(`${locale}/learn/retrieval/rag-end-to-end/`);
    await guess('r1-found', '50%');
    const verdict = await prediction('r1-found').locator('[data-verdict]').innerText();
    expect(verdict).toContain('50%');
    expect(verdict).not.toContain('%%');
  });

  test('of a choice is answered by the keyboard', async () => {
    await open(`${locale}/${LESSON}`);
    const choice = prediction('r3-first');
    await choice.locator('button[type=submit]').click();
    expect(await choice.locator('[data-problem]').innerText()).not.toBe('');
    await choice.locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await choice.locator('[data-verdict]').innerText()).toContain('E-417');
  });
});

describe('the quiz', () => {
  test.each(['en', 'zh'])(
    'is answered by the keyboard and gives its reason in /%s/',
    async (locale) => {
      await open(`${locale}/${LESSON}`);
      const forms = page.locator('x-quiz form');
      expect(await forms.count()).toBeGreaterThan(1);
      for (const form of await forms.all()) {
        const options = form.locator('input[type=radio]');
        await options.first().focus();
        await page.keyboard.press('Space');
        const reasons = new Set<string>();
        const count = await options.count();
        let right = 0;
        for (let at = 0; at < count; at++) {
          if (at > 0) await page.keyboard.press('ArrowDown');
          const row = form.locator('.choice').nth(at);
          expect(await options.nth(at).isChecked()).toBe(true);
          const isRight = await row.evaluate((element) => element.classList.contains('right'));
          expect(await row.evaluate((element) => element.classList.contains('wrong'))).toBe(
            !isRight,
          );
          expect(await row.locator('[data-mark]').innerText()).not.toBe('');
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
  const preview = () => page.locator('.termed .preview').first();
  const term = () => page.locator('.termed .term').first();

  test('shows on hover, stays while the pointer is on it, and goes on Esc', async () => {
    await open(`en/${LESSON}`);
    await term().scrollIntoViewIfNeeded();
    await term().hover();
    expect(await preview().isVisible()).toBe(true);
    const box = (await preview().boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 15 });
    expect(await preview().isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await preview().isVisible()).toBe(false);
    await page.mouse.move(0, 0);
    await term().hover();
    expect(await preview().isVisible()).toBe(true);
  });

  test('shows on focus, describes the link, and goes on Esc', async () => {
    await open(`zh/${LESSON}`);
    await term().focus();
    expect(await preview().isVisible()).toBe(true);
    expect(await term().getAttribute('aria-describedby')).toBe(await preview().getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await preview().isVisible()).toBe(false);
    expect(await term().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh/glossary/**');
  });

  test('shows on the first tap, and the second follows the link', async () => {
    await open(`en/${LESSON}`, { hasTouch: true, viewport: { width: 390, height: 800 } });
    await term().tap();
    expect(await preview().isVisible()).toBe(true);
    expect(page.url()).toContain(LESSON);
    await page.locator('h1').tap();
    await expect.poll(() => preview().isVisible()).toBe(false);
    await term().tap();
    expect(await preview().isVisible()).toBe(true);
    await term().tap();
    await page.waitForURL('**/en/glossary/**');
  });

  test.each(['en', 'zh'])('stays inside 320 pixels in /%s/', async (locale) => {
    await open(`${locale}/${LESSON}`, { viewport: { width: 320, height: 640 } });
    for (const link of await page.locator('.termed .term').all()) {
      await link.focus();
      expect(await scrollWidth(), (await link.textContent())!).toBe(320);
      const left = await link.evaluate(
        (element) => element.nextElementSibling!.getBoundingClientRect().left,
      );
      expect(left).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a lesson that was read', () => {
  const mark = () => page.locator('x-read-mark button');
  const pressed = () => mark().getAttribute('aria-pressed');

  test('is marked here, on the course map, and after a reload', async () => {
    await open(`en/${LESSON}`);
    await mark().click();
    expect(await pressed()).toBe('true');
    expect(await page.locator('x-read-mark [role=status]').innerText()).not.toBe('');
    await page.reload();
    expect(await pressed()).toBe('true');
    await page.goto(at('zh/learn/'));
    expect(await page.locator('[data-sheet=R3].read').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-sheet=R2].read').count()).toBe(0);
    await page.goto(at(`zh/${LESSON}`));
    await mark().click();
    await page.goto(at('en/learn/'));
    expect(await page.locator('.read').count()).toBe(0);
  });

  test('works until the page is left where storage is refused', async () => {
    await enter();
    await page.addInitScript(refuseStorage);
    await open(`zh/${LESSON}`);
    await mark().click();
    expect(await pressed()).toBe('true');
    expect(await page.locator('x-read-mark [role=status]').innerText()).not.toBe('');
    await page.goto(at('zh/learn/'));
    expect(await page.locator('.read').count()).toBe(0);
  });

  test('is not confused by nonsense in the store', async () => {
    await enter();
    await page.addInitScript(() => localStorage.setItem('read', '{"R3":'));
    await open('en/learn/');
    expect(await page.locator('.read').count()).toBe(0);
    await page.goto(at(`en/${LESSON}`));
    await mark().click();
    expect(await pressed()).toBe('true');
  });
});

describe('a demo in a lesson', () => {
  test('runs, and a link of the prose turns its settings without losing the reader’s text', async () => {
    await open(`en/${LESSON}`);
    const demo = page.locator('x-retriever');
    await page.waitForSelector('x-retriever button[data-run]:enabled');
    await demo
      .locator('details.group')
      .first()
      .evaluate((group: HTMLDetailsElement) => (group.open = true));
    await demo.locator('[name=text]').fill('A lamp on the reef.');
    await runsPast('x-retriever', 0);
    const link = page.locator('article a[href*="retriever."]').first();
    if ((await link.count()) === 0) return;
    await link.click();
    await runsPast('x-retriever', 1);
    expect(await demo.locator('[name=text]').inputValue()).toBe('A lamp on the reef.');
    expect(await demo.locator('[name=source]:checked').inputValue()).toBe('handbook');
  });
});
