import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { runsPast } from './demo';
import { at, enter, open, page, refuseStorage, scrollWidth, useVisitor } from './visitor';

const LESSON = 'learn/retrieval/finding-text/';

useVisitor();

const prediction = (id: string) => page.locator(`x-predict#${id}`);
const diamond = (id: string) => prediction(id).locator('input[type=range][name=guess]');
const verdict = (id: string) => prediction(id).locator('[data-verdict]');
const submit = (id: string) => prediction(id).locator('button[type=submit]');
const skip = (id: string) => prediction(id).locator('[data-skip]');
const keepSwitch = () => page.locator('input[name=keep]');
const numbersIn = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([n]) => Number(n));

/** Opens the lesson past its first three minutes, at the guess of the body that is asked first. */
async function openBody(locale: string): Promise<void> {
  await open(`${locale}/${LESSON}`);
  await skip('r3-fused').click();
}

/** Goes to a value from the lower end of the axis, step by step, and guesses it. */
async function guess(id: string, steps: number): Promise<void> {
  await diamond(id).focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

describe.each(['en', 'zh'])('a prediction in /%s/', (locale) => {
  const plate = () => page.locator('figure[data-reveal="r3-fog r3-code"]');
  const isFolded = async () => (await plate().getAttribute('data-folded')) !== null;

  test('folds its figure until every guess is made or skipped', async () => {
    await openBody(locale);
    expect(await isFolded()).toBe(true);
    expect(await plate().locator('.drawn').isVisible()).toBe(false);
    await guess('r3-fog', 3);
    expect(await isFolded()).toBe(true);
    await skip('r3-code').click();
    expect(await isFolded()).toBe(false);
    expect(await plate().locator('.drawn').isVisible()).toBe(true);
  });

  test('stands on an axis beside what was measured, and says how far off it was', async () => {
    await openBody(locale);
    await guess('r3-fog', 12);
    const measured = Number(await prediction('r3-fog').getAttribute('data-answer'));
    expect(numbersIn(await verdict('r3-fog').innerText())).toEqual([
      12,
      measured,
      Math.abs(12 - measured),
    ]);
    expect(await prediction('r3-fog').locator('.truth').isVisible()).toBe(true);
    expect(await diamond('r3-fog').isDisabled()).toBe(true);
    expect(await submit('r3-fog').evaluate((one) => one === document.activeElement)).toBe(true);
    await submit('r3-fog').click();
    expect(await verdict('r3-fog').innerText()).toBe('');
    expect(await prediction('r3-fog').locator('.truth').count()).toBe(0);
    expect(await prediction('r3-fog').locator('output').innerText()).toBe('–');
  });

  test('asks for the diamond before it takes a guess, and says where it stands', async () => {
    await openBody(locale);
    const problem = prediction('r3-fog').locator('[data-problem]');
    await submit('r3-fog').click();
    expect(await problem.innerText()).not.toBe('');
    expect(await verdict('r3-fog').innerText()).toBe('');
    await diamond('r3-fog').focus();
    const untouched = await diamond('r3-fog').getAttribute('aria-valuetext');
    await page.keyboard.press('Space');
    expect(await diamond('r3-fog').getAttribute('aria-valuetext')).not.toBe(untouched);
    expect(await prediction('r3-fog').locator('output').innerText()).toBe('36');
    await page.keyboard.press('Enter');
    expect(await problem.isVisible()).toBe(false);
    expect(await verdict('r3-fog').innerText()).toContain('36');
  });

  test('of a share is placed by a tap on the axis', async () => {
    await open(`${locale}/learn/prompting/one-word-another-answer/`);
    const { width, height } = (await diamond('p3-mean').boundingBox())!;
    await diamond('p3-mean').click({ position: { x: 10 + 0.2 * (width - 20), y: height / 2 } });
    expect(await prediction('p3-mean').locator('output').innerText()).toBe('20%');
  });

  test.each([
    ['start/four-levers', 's1-leaders'],
    ['prompting/anatomy-of-a-prompt', 'p1-note'],
  ])('of %s can be placed on a phone, also beside a demo that draws lanes', async (lesson, id) => {
    await open(`${locale}/learn/${lesson}/`, { viewport: { width: 360, height: 800 } });
    await diamond(id).scrollIntoViewIfNeeded();
    const { width, height } = (await diamond(id).boundingBox())!;
    expect(width).toBeGreaterThan(200);
    await diamond(id).click({ position: { x: width / 4, y: height / 2 } });
    expect(await prediction(id).locator('output').innerText()).not.toBe('–');
  });

  test('of a choice is answered by the keyboard', async () => {
    await openBody(locale);
    for (const id of ['r3-fog', 'r3-code']) await skip(id).click();
    const choice = prediction('r3-first');
    await submit('r3-first').click();
    expect(await choice.locator('[data-problem]').innerText()).not.toBe('');
    await choice.locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await verdict('r3-first').innerText()).toContain('E-417');
    expect(await choice.locator('label[data-answer]').innerText()).toContain('E-417');
  });

  test('is the only one in sight, and later ones can be skipped to', async () => {
    await openBody(locale);
    const shown = () => page.locator('x-predict fieldset:visible legend:visible');
    const asked = async () =>
      page.locator('x-predict:not([data-settled], [data-waits])').getAttribute('id');
    expect(await asked()).toBe('r3-fog');
    expect(await prediction('r3-first').locator('form').isVisible()).toBe(false);
    const before = await shown().count();
    await prediction('r3-first').locator('.waits button').click();
    expect(await asked()).toBe('r3-first');
    expect(await shown().count()).toBeGreaterThan(before);
    expect(
      await prediction('r3-first')
        .locator('input[name=guess]')
        .first()
        .evaluate((input) => input === document.activeElement),
    ).toBe(true);
  });

  test('folds what tells the answer for those too who listen', async () => {
    await openBody(locale);
    const heading = page.locator('#one-squeeze');
    const telling = heading.locator(
      'xpath=following-sibling::p[not(contains(@class, "fold-note"))][1]',
    );
    expect(await plate().getAttribute('aria-label')).toBeNull();
    expect(await heading.isVisible()).toBe(true);
    expect(await telling.isVisible()).toBe(false);
    for (const id of ['r3-fog', 'r3-code']) await skip(id).click();
    expect(await telling.isVisible()).toBe(true);
    expect(await page.locator('#one-squeeze + .fold-note').isVisible()).toBe(false);
    expect((await plate().getAttribute('aria-label'))!.length).toBeGreaterThan(20);
  });

  test('has no fault for axe, asked and answered', async () => {
    await open(`${locale}/learn/start/four-levers/`, { reducedMotion: 'reduce' });
    await keepSwitch().check();
    expect(await violations(page, 'article')).toEqual([]);
    await guess('s1-leaders', 40);
    await prediction('s1-memory').locator('[name=sure]').first().check();
    await guess('s1-memory', 4);
    expect(await violations(page, 'article')).toEqual([]);
    await page.goto(at(`${locale}/learn/`));
    expect(await page.locator('#calibration circle').count()).toBe(1);
    expect(await violations(page, '#calibration')).toEqual([]);
  });
});

describe('guesses', () => {
  test('are not kept unless the reader wants it', async () => {
    await openBody('en');
    await guess('r3-fog', 3);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    expect(await verdict('r3-fog').innerText()).toBe('');
  });

  test('are kept on request, stand again, are drawn on the course page and forgotten there', async () => {
    await openBody('en');
    await prediction('r3-fog').locator('[name=sure][value="70"]').check();
    await guess('r3-fog', 3);
    await keepSwitch().check();
    await prediction('r3-code').locator('[name=sure][value="70"]').check();
    await guess('r3-code', 60);
    await page.reload();
    expect(await verdict('r3-code').innerText()).toContain('60');
    expect(await diamond('r3-fog').inputValue()).toBe('3');
    await page.locator('.keep a').click();
    await page.waitForURL('**/en/learn/#calibration');
    const drawn = page.locator('#calibration [data-calibration]');
    expect(numbersIn(await drawn.locator('li').innerText())).toEqual([70, 1, 2]);
    expect(await drawn.locator('svg circle').count()).toBe(1);
    await page.locator('[data-forget]').click();
    expect(await drawn.locator('svg').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('guesses'))).toBeNull();
    await page.goto(at(`en/${LESSON}`));
    expect(await verdict('r3-fog').innerText()).toBe('');
    expect(await keepSwitch().isChecked()).toBe(false);
  });

  test('that are taken back are not kept, nor any once the switch is off', async () => {
    await openBody('zh');
    const kept = () => page.evaluate(() => localStorage.getItem('guesses'));
    await keepSwitch().check();
    await guess('r3-fog', 3);
    expect(await kept()).toContain('zh/r3-fog');
    await submit('r3-fog').click();
    expect(await kept()).toBe('{}');
    await keepSwitch().uncheck();
    await guess('r3-fog', 3);
    expect(await kept()).toBeNull();
  });

  test('in a store full of nonsense are ignored', async () => {
    await enter();
    await page.addInitScript(() =>
      localStorage.setItem('guesses', '{"en/r3-fog":{"said":3},"en/r3-code":[]}'),
    );
    await open(`en/${LESSON}`);
    expect(await verdict('r3-fog').innerText()).toBe('');
    await page.goto(at('en/learn/'));
    expect(await page.locator('#calibration svg').count()).toBe(0);
    expect(await page.locator('#calibration [data-calibration] p').count()).toBe(1);
  });

  test('cannot be kept where storage is refused, and the page says so', async () => {
    await enter();
    await page.addInitScript(refuseStorage);
    await openBody('en');
    await keepSwitch().click();
    expect(await keepSwitch().isChecked()).toBe(false);
    expect(await page.locator('.keep [role=status]').innerText()).not.toBe('');
    await guess('r3-fog', 3);
    expect(await verdict('r3-fog').innerText()).not.toBe('');
  });
});

describe('the quiz', () => {
  test('says its reason for a choice that the browser brings back', async () => {
    await open(`en/${LESSON}`);
    const form = page.locator('x-quiz form').first();
    await form.locator('input[type=radio]').first().check();
    const said = await form.locator('[data-said]').innerText();
    await page.goto(at('en/about/'));
    await page.goBack();
    expect(await form.locator('input[type=radio]').first().isChecked()).toBe(true);
    await expect.poll(() => form.locator('[data-said]').innerText()).toBe(said);
  });

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
