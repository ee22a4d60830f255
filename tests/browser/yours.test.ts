import { describe, expect, test } from 'vitest';
import { violations } from './axe';
import { open, page, scrollWidth, useVisitor } from './visitor';

useVisitor();

type Filled = Readonly<Record<string, string>>;

interface LastStep {
  path: string;
  /** Two cases that are answered differently, and one that makes no sense, with the field it is refused at. */
  one: Filled;
  other: Filled;
  senseless: Filled;
  refused: string;
  /** Words of the reader's own that the answer carries. */
  carries: string;
}

const failure = (n: number, text: string, pasted: string, second: string): Filled => ({
  ...{ [`failure${n}`]: text, [`pasted${n}`]: pasted, [`second${n}`]: second },
});
const three: Filled = {
  ...failure(1, 'Can I bring my dog? Yes, dogs travel free of charge.', 'yes', 'no'),
  ...failure(2, 'When are you closed? It gives the hours of last year.', 'yes', 'yes'),
  ...failure(3, 'Write the refund as one line. It writes a letter.', 'none', 'no'),
};

const reworded = {
  wording1: 'Answer from the passage only: {question}',
  wording2: 'Use only this passage for your answer: {question}',
  wording3: '{question} (Nothing but the passage.)',
};

const LAST_STEPS: Readonly<Record<string, LastStep>> = {
  failures: {
    path: 'learn/choosing/diagnose-first/',
    one: three,
    other: { ...three, second2: 'no' },
    senseless: { ...three, failure1: 'xkcd zzzt qwrt bcdf' },
    refused: 'failure1',
    carries: 'dogs travel free of charge',
  },
  wordings: {
    path: 'learn/prompting/one-word-another-answer/',
    one: { ...reworded, measured: 'no' },
    other: { measured: 'yes', n: '50', right1: '41', right2: '38', right3: '44' },
    senseless: { ...reworded, wording2: reworded.wording1, measured: 'no' },
    refused: 'wording2',
    carries: 'Use only this passage',
  },
};

const SIZES = [
  { width: 1280, height: 800, tallest: 780 },
  { width: 360, height: 740, tallest: 1_110 },
];

const yours = () => page.locator('section[data-yours]');
const result = () => yours().locator('[data-yours-result]');
const verdict = async () => (await yours().locator('[data-verdict]').textContent())!.trim();

async function fillIn(values: Filled): Promise<void> {
  await yours().scrollIntoViewIfNeeded();
  await expect(yours().locator('button[type=submit]')).toBeEnabled();
  for (const [name, value] of Object.entries(values)) {
    const field = yours().locator(`[name="${name}"]`);
    const tab = yours().getByRole('button', { name: new RegExp(` ${name.at(-1)!}$`) });
    if (!(await field.first().isVisible()) && (await tab.first().isVisible()))
      await tab.first().click();
    if (await yours().locator(`[name="${name}"][value="${value}"]`).count())
      await yours().locator(`[name="${name}"][value="${value}"]`).check({ force: true });
    else if ((await field.first().evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption(value);
    else await field.fill(value);
  }
}

const press = () => yours().locator('button[type=submit]').click();

describe.each(Object.entries(LAST_STEPS))('the last step %s', (_, step) => {
  test.each(SIZES)('answers two cases differently, in place, at $width', async (size) => {
    const { tallest, ...viewport } = size;
    await open(`en/${step.path}`, { viewport, reducedMotion: 'reduce' });
    await fillIn(step.one);
    await press();
    await expect(result()).toBeVisible();
    const first = await verdict();
    const { height } = (await yours().boundingBox())!;
    expect(height).toBeLessThanOrEqual(tallest);
    expect(await scrollWidth()).toBeLessThanOrEqual(viewport.width);
    expect(await violations(page)).toEqual([]);
    const plan = yours().locator('textarea[readonly]');
    await expect.poll(() => plan.inputValue()).toContain(step.carries);
    await press();
    await fillIn(step.other);
    await press();
    await expect(result()).toBeVisible();
    expect(await verdict()).not.toBe(first);
  });

  test('names the fault of a senseless case beside its field, and answers nothing', async () => {
    await open(`en/${step.path}`);
    await fillIn(step.senseless);
    await press();
    await expect(yours().locator(`[name="${step.refused}"]`)).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(yours().locator(`#yours-${step.refused}-fault`)).toBeVisible();
    await expect(result()).toBeHidden();
    await expect(yours().locator(`[name="${step.refused}"]`)).toBeFocused();
  });

  test('keeps what was typed over a reload', async () => {
    await open(`en/${step.path}`);
    const [name, value] = Object.entries(step.one)[0]!;
    await yours().locator(`[name="${name}"]`).fill(value); // perhaps before the script has come
    await expect(yours().locator('button[type=submit]')).toBeEnabled();
    await page.reload();
    await expect(yours().locator(`[name="${name}"]`)).toHaveValue(value);
  });
});
