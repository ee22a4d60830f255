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
  [`failure${n}`]: text,
  [`pasted${n}`]: pasted,
  [`second${n}`]: second,
});
const three: Filled = {
  ...failure(1, 'Can I bring my dog? Yes, dogs travel free of charge.', 'yes', 'no'),
  ...failure(2, 'When are you closed? It gives the hours of last year.', 'yes', 'yes'),
  ...failure(3, 'Write the refund as one line. It writes a letter.', 'none', 'no'),
};

const boat = { what: 'When does the last boat leave?', daily: '200', right: '85' };
const request = {
  text: 'Answer from the page: open from ten to five. When does the museum open on Sundays?',
  requests: '20k',
  written: '200',
};
const rest = { tuned: 'no' };
const closing: Filled = {
  request: 'The museum is closed on Mondays from November.',
  way: 'page',
  second: 'no',
  often: 'often',
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
    other: {
      failure1: 'How many tickets are open today? It says nine.',
      pasted1: 'yes',
      stays1: 'tool',
      second1: 'system',
    },
    senseless: { ...three, failure1: 'xkcd zzzt qwrt bcdf' },
    refused: 'failure1',
    carries: 'dogs travel free of charge',
  },
  price: {
    path: 'learn/start/fluent-is-not-true/',
    one: { ...boat, saves: '5', costs: '20' },
    other: { costs: '45' },
    senseless: { ...boat, saves: '5', costs: 'much' },
    refused: 'costs',
    carries: 'When does the last boat leave?',
  },
  luck: {
    path: 'learn/start/read-a-claim/',
    one: { oneName: 'prompt B', one: '82%', other: '39/50', n: '50', same: 'yes' },
    other: { one: '41/50', other: '20/50', same: 'no' },
    senseless: { one: '820', other: '78', n: '50', same: 'yes' },
    refused: 'one',
    carries: 'prompt B',
  },
  bill: {
    path: 'learn/prompting/paste-or-search/',
    one: { text: 'Names in our register. '.repeat(30), requests: '30,000' },
    other: { text: '150', requests: '300', model: 'claude-opus-5-5', thinking: '0', batch: 'yes' },
    senseless: { text: 'long', requests: '30,000' },
    refused: 'text',
    carries: 'our register',
  },
  models: {
    path: 'learn/start/tokens-weights-embeddings/',
    one: { ...request, place: 'any', money: '60', ...rest },
    other: { ...request, place: 'own', memory: '24', ...rest },
    senseless: { ...request, requests: 'lots', place: 'any', money: '60', ...rest },
    refused: 'requests',
    carries: 'does the museum open on Sundays',
  },
  request: {
    path: 'learn/start/four-levers/',
    one: closing,
    other: { ...closing, way: 'show', second: 'yes', check: 'yes' },
    senseless: { ...closing, request: 'museum museum museum museum' },
    refused: 'request',
    carries: 'closed on Mondays',
  },
  tools: {
    path: 'learn/prompting/tools-and-agents/',
    one: { name1: 'tickets', reads1: 'both', writes1: 'out', name2: 'orders', reads2: 'private' },
    other: { name1: 'tickets', reads1: 'both', writes1: 'none', name2: 'orders' },
    senseless: { name1: 'tickets', reads1: 'both', writes1: 'out', name2: 'what ever?!' },
    refused: 'name2',
    carries: 'tickets',
  },
  anatomy: {
    path: 'learn/prompting/anatomy-of-a-prompt/',
    one: {
      prompt:
        'You answer letters for our harbour museum. Register: The crane dates from 1904. Q: How old is the crane?',
      fields: 'answer',
    },
    other: {
      prompt: 'Sort it. Ticket: It broke. Topic: bug. Ticket: My card was charged twice.',
      fields: 'topic: bug, billing',
      fits: 'always',
    },
    senseless: { prompt: 'blah blah blah blah', fields: 'answer' },
    refused: 'prompt',
    carries: 'The crane dates from 1904.',
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
