import { describe, expect, test } from 'vitest';
import { yoursIn } from '~/lib/lesson/walk';
import { lessonAddress, readPairs } from '../content/lesson-source';
import { violations } from './axe';
import { open, page, scrollWidth, useVisitor } from './visitor';

useVisitor();

type Filled = Readonly<Record<string, string>>;

interface LastStep {
  /** Two cases that are answered differently; the answer carries the first words of the first. */
  one: Filled;
  other: Filled;
  /** What makes no sense in the field of this name. */
  refuses: Filled;
}

const dog: Filled = {
  asked: 'May I bring my dog on board?',
  lives: 'page',
  second: 'right',
  third: 'out',
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
  stored: 'no',
  often: 'often',
};
const reworded = {
  wording1: 'Answer from the passage only: {question}',
  wording2: 'Use only this passage for your answer: {question}',
  wording3: '{question} (Nothing but the passage.)',
};

const LAST_STEPS: Readonly<Record<string, LastStep>> = {
  failures: {
    one: dog,
    other: {
      asked: 'How many tickets are open today?',
      lives: 'page',
      stays: 'system',
      second: 'no',
    },
    refuses: { asked: 'xkcd zzzt qwrt bcdf' },
  },
  price: {
    one: { ...boat, saves: '5', costs: '20' },
    other: { costs: '45' },
    refuses: { costs: 'much' },
  },
  luck: {
    one: { oneName: 'prompt B', one: '82%', other: '39/50', n: '50', same: 'yes' },
    other: { one: '41/50', other: '20/50', same: 'no' },
    refuses: { one: '820' },
  },
  bill: {
    one: { text: 'Names in our register. '.repeat(30), requests: '30,000' },
    other: { text: '150', requests: '300', model: 'claude-opus-5-5', thinking: '0', batch: 'yes' },
    refuses: { text: 'long' },
  },
  models: {
    one: { ...request, place: 'any', money: '60', ...rest },
    other: { ...request, place: 'own', memory: '24', ...rest },
    refuses: { requests: 'lots' },
  },
  request: {
    one: closing,
    other: { request: closing.request!, way: 'show', second: 'yes', check: 'yes', often: 'often' },
    refuses: { request: 'museum museum museum museum' },
  },
  tools: {
    one: { name1: 'tickets', reads1: 'both', writes1: 'out', name2: 'orders', reads2: 'private' },
    other: { name1: 'tickets', reads1: 'both', writes1: 'none', name2: 'orders' },
    refuses: { name2: 'what ever?!' },
  },
  anatomy: {
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
    refuses: { prompt: 'blah blah blah blah' },
  },
  wordings: {
    one: { ...reworded, measured: 'no' },
    other: { measured: 'yes', n: '50', right1: '41', right2: '38', right3: '44' },
    refuses: { wording2: reworded.wording1 },
  },
};

/** The lesson that ends with each kind. */
const PATHS = new Map(
  readPairs().flatMap(({ en }) => {
    const kind = yoursIn(en.body)?.kind;
    return kind ? [[kind, lessonAddress(en.path)] as const] : [];
  }),
);

const SIZES = [
  { width: 1280, height: 800, tallest: 900 },
  { width: 360, height: 740, tallest: 1_560 },
];

const yours = () => page.locator('section[data-yours]');
const result = () => yours().locator('[data-yours-result]');
const verdict = async () => (await yours().locator('[data-verdict]').textContent())!.trim();

async function fillIn(values: Filled): Promise<void> {
  await yours().scrollIntoViewIfNeeded();
  await expect(yours().locator('button[type=submit]')).toBeEnabled();
  for (const [name, value] of Object.entries(values)) {
    const field = yours().locator(`[name="${name}"]`);
    const radio = yours().locator(`[type=radio][name="${name}"][value="${value}"]`);
    if (await radio.count()) await radio.check({ force: true });
    else if ((await field.first().evaluate(({ tagName }) => tagName)) === 'SELECT')
      await field.selectOption(value);
    else await field.fill(value);
  }
}

const press = () => yours().locator('button[type=submit]').click();

test('each last step has its cases', () => {
  const lacking = [...PATHS.keys()].filter((kind) => !LAST_STEPS[kind]);
  const told = lacking.map((kind) => `tests/browser/yours.test.ts: write LAST_STEPS.${kind}`);
  expect(told).toEqual([]);
});

describe.each(Object.entries(LAST_STEPS))('the last step %s', (kind, step) => {
  const path = PATHS.get(kind)!;
  const [[first, typed]] = Object.entries(step.one) as [[string, string]];

  test.each(SIZES)('answers two cases differently, in place, at $width', async (size) => {
    const { tallest, ...viewport } = size;
    await open(path, { viewport, reducedMotion: 'reduce' });
    await fillIn(step.one);
    await press();
    await expect(result()).toBeVisible();
    const answered = await verdict();
    const { height } = (await yours().boundingBox())!;
    expect(height).toBeLessThanOrEqual(tallest);
    expect(await scrollWidth()).toBeLessThanOrEqual(viewport.width);
    expect(await violations(page)).toEqual([]);
    const plan = yours().locator('textarea[readonly]');
    await expect.poll(() => plan.inputValue()).toContain(typed.slice(0, 20));
    await press();
    await fillIn(step.other);
    await press();
    await expect(result()).toBeVisible();
    expect(await verdict()).not.toBe(answered);
  });

  test('names the fault of a senseless case beside its field, and answers nothing', async () => {
    await open(path);
    await fillIn({ ...step.one, ...step.refuses });
    await press();
    const refused = yours().locator(`[name="${Object.keys(step.refuses)[0]!}"]`);
    await expect(refused).toHaveAttribute('aria-invalid', 'true');
    await expect(
      yours().locator(`#${(await refused.getAttribute('aria-describedby'))!}`),
    ).toBeVisible();
    await expect(result()).toBeHidden();
    await expect(refused).toBeFocused();
  });

  test('keeps what was typed over a reload', async () => {
    await open(path);
    const field = yours().locator(`[name="${first}"]`);
    await field.fill(typed); // perhaps before the script has come
    await expect(yours().locator('button[type=submit]')).toBeEnabled();
    await page.reload();
    await expect(field).toHaveValue(typed);
  });
});

test('three wordings go along to the page of one’s own in the tab, and stand in no address', async () => {
  await open(PATHS.get('wordings')!);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await fillIn({
    ...reworded,
    wording1: 'Answer from the secretword only: {question}',
    measured: 'no',
  });
  await press();
  await result().locator('[data-carries]').click();
  await page.waitForURL(/own\//);
  await expect(page.locator('[data-wordings-wait]')).toHaveAttribute('data-wordings-wait', '3');
  expect([page.url(), ...asked].filter((url) => url.includes('secretword'))).toEqual([]);
});

describe('a failure of the reader’s', () => {
  const SECRET = 'How many open tickets has Zanzibar today?';

  test('is read for signs, asked back about, and goes to its program in the tab and in no address', async () => {
    await open('en/learn/choosing/diagnose-first/');
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await fillIn({ asked: SECRET });
    await expect(yours().locator('[data-hint=system]')).toContainText('How many open');
    await fillIn({ lives: 'page' });
    await expect(yours().locator('[data-asks-back]')).toContainText('How many open');
    await fillIn({ stays: 'system', second: 'no' });
    await press();
    await expect.poll(verdict).toContain('A tool is missing');
    await result().locator('[data-to-program]').click();
    await page.waitForURL(/\/build\/\?place=tool#tools$/);
    await expect(page.locator('[data-question-brought] code')).toContainText(SECRET);
    await expect(page.locator('[data-program=tools]')).toBeVisible();
    expect(addresses.filter((one) => one.includes('Zanzibar'))).toEqual([]);
    await page.reload();
    await expect(page.locator('[data-question-brought]')).toBeHidden();
  });
});
