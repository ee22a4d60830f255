import { describe, expect, test } from 'vitest';
import { ENGINE, parted, type SavedRun } from '~/lib/own/tuning/saved';
import { splitRows } from '~/lib/own/tuning/split';
import { USUAL_PLAN } from '~/lib/own/tuning/settings';
import { asked } from '~/lib/own/tuning/tokens';
import { answering, chooseServer } from '../../../browser/answers-page';
import { putInDatabase } from '../../../browser/database';
import { open, page, useVisitor } from '../../../browser/visitor';
import { DESK, isWhole, root } from './own-page';

useVisitor(DESK);

const ROWS = Array.from({ length: 8 }, (_, at) => ({
  line: at + 1,
  messages: asked(`File the lamp number ${at + 1}.`),
  reply: 'light',
}));
const everyday = {
  exam: [{ question: 'What is the capital of France?', answers: ['Paris'], zh: '法国的首都？' }],
  training: [],
  refusals: [],
};
const { held } = splitRows(ROWS, USUAL_PLAN.seed);
const replies = (text: string, known: string) => ({ held: held.map(() => text), known: [known] });
const NUMBERS = new Float32Array(3);

function savedRun({ step = 12, made = '2026-11-30T12:00:00.000Z' } = {}): SavedRun {
  const run = {
    plan: USUAL_PLAN,
    step,
    steps: 12,
    losses: [3, 1],
    stops: [{ step: 12, loss: 1, replies: ['light', 'light', 'light'], cuts: [0, 24, 0] }],
    before: { ...replies('A lamp.', 'Paris.'), cuts: [32, 0, 0, 24] },
    after: replies('light', 'light'),
  };
  const whole = { made, rows: ROWS, long: [], everyday, rule: { kind: 'line' as const }, run };
  return parted(whole, { steps: step, numbers: new Float32Array(0) }).record;
}

function stoppedRun(): SavedRun {
  const stopped = savedRun({ step: 6 });
  delete stopped.run.after;
  return stopped;
}

/** Puts runs where the page keeps them. */
async function keep(...records: SavedRun[]): Promise<void> {
  await open('en/about/');
  const entries = records.flatMap((record) => [
    [`tunings/${record.made}`, { record, bytes: 5_000_000 }],
    [`tunings-numbers/${record.made}`, { now: NUMBERS }],
  ]);
  await putInDatabase(Object.fromEntries(entries));
  await page.evaluate(() => localStorage.setItem('tunings', '5000000'));
}

const tune = () => root().locator('[data-tuning-status]');
const stored = () => root().locator('[data-stored-run]');

describe('a kept tuning', () => {
  test('comes back with its result, and can be taken home', async () => {
    await keep(savedRun());
    await open('en/own/#tune');
    await expect(tune()).toHaveAttribute('data-tuning-status', 'done');
    await expect(root().locator('[data-held-out-before="0/3"]')).toHaveCount(1);
    await expect(root().locator('[data-held-out-after="3/3"]')).toHaveCount(1);
    await expect(root().locator('[data-export=peft]')).toBeEnabled();
    await expect(root().locator('[data-take-home] pre')).toContainText(
      `messages = ${JSON.stringify(held[0]!.messages)}`,
    );
    await isWhole();
  });

  test('tells which replies were cut, and which step the adapter is from', async () => {
    await keep(savedRun());
    await open('en/own/#tune');
    const stops = root().locator('[data-tuning-stops]');
    await expect(stops).toContainText('The adapter is that of step 12.');
    const cut = stops.getByRole('listitem').filter({ hasText: 'cut' });
    await expect(cut).toHaveCount(1);
    await expect(cut).toContainText('light … cut at 24 tokens');
    const opened = root().locator('[data-open-twice]');
    await expect(opened).toContainText('A lamp. … cut at 32 tokens');
    await root().locator('[data-twice="everyday 0"]').click();
    await expect(opened).toContainText('Paris. … cut at 24 tokens');
    await expect(root().locator('[data-forgotten-said]')).toContainText('whatever else it says');
  });

  test('is told in the verdict, with the way to it', async () => {
    await keep(savedRun());
    await open('en/own/#verdict');
    const told = root().locator('[data-tuned]');
    await expect(told).toContainText('it got 0 of 3 (0–56%) right before tuning and 3 of 3');
    await isWhole();
    await told.locator('a').click();
    await expect(tune()).toHaveAttribute('data-tuning-status', 'done');
  });

  test('can be judged by a model, which the option asks for where there is none', async () => {
    const server = await answering((prompt) => (prompt.includes('A lamp.') ? 'right' : 'wrong'));
    await keep(savedRun());
    await open('en/own/#tune');
    const rule = root().locator('[name=tuning-rule]');
    await rule.selectOption('judge');
    await expect(root().locator('[data-held-out-after="3/3"]')).toHaveCount(1);
    await root().getByRole('link', { name: 'choose a model or your own server' }).click();
    await chooseServer(server);
    await root().locator('a[href="#tune"]').click();
    await root().locator('[data-judge-tuned]').click();
    await expect(root().locator('[data-held-out-before="3/3"]')).toHaveCount(1);
    await expect(root().locator('[data-held-out-after="0/3"]')).toHaveCount(1);
    await expect(root().locator('[data-rule-changed]')).toContainText('You changed this rule');
    await expect(tune()).toContainText('Nobody has checked the model that judged');
    await root().locator('[data-run-tuning]').click();
    await expect(root().locator('[data-tuning-fault]')).toContainText('Begin with another rule');
    await isWhole();
  });

  test('that was stopped offers to go on', async () => {
    await keep(stoppedRun());
    await open('en/own/#tune');
    await expect(tune()).toHaveAttribute('data-tuning-status', 'stopped');
    await expect(root().locator('[data-go-on]')).toHaveText('Go on from step 6');
  });

  test('of another engine only leaves as a file', async () => {
    await keep({ ...stoppedRun(), engine: ENGINE + 1 });
    await open('en/own/#tune');
    await expect(root().locator('[data-tuning-made]')).toContainText(
      'Another version of this page',
    );
    await expect(root().locator('[data-go-on]')).toHaveCount(0);
    await expect(root().locator('[data-export=peft]')).toBeEnabled();
  });

  test('stands on the shelf with its day and size, is looked at, and removed', async () => {
    await keep(savedRun(), savedRun({ made: '2026-11-29T12:00:00.000Z' }));
    await open('en/own/');
    await expect(stored()).toHaveCount(2);
    await expect(stored().last()).toContainText('Tuned on 8 rows, 29 November 2026');
    await expect(stored().last()).toContainText('5.0 MB');
    await stored()
      .last()
      .getByRole('button', { name: /^Look at it/ })
      .click();
    await expect(tune()).toHaveAttribute('data-tuning-status', 'done');
    await root().locator('a[href="#shelf"]').click();
    await stored()
      .first()
      .getByRole('button', { name: /^Take it off/ })
      .click();
    await expect(stored()).toHaveCount(1);
    await isWhole();
  });

  test('that cannot be read leaves the page as it is', async () => {
    await keep({ ...savedRun(), rows: 'none' } as unknown as SavedRun);
    await open('en/own/#tune');
    await expect(tune()).toHaveAttribute('data-tuning-status', 'idle');
  });

  test('can be put on at home', async () => {
    await keep(savedRun());
    await open('en/');
    await expect(page.locator('[data-ask-own]')).toHaveText(
      'Ask it with the adapter that you tuned on 30 November 2026',
    );
  });
});
