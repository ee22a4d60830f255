import { describe, expect, test } from 'vitest';
import { equivalents, openSpread } from '~/demos/prompt/core/formats';
import { openRun, unitsOf } from '~/demos/prompt/core/run';
import { openSweep } from '~/demos/prompt/core/sweep';
import { promptParts, tokensOf } from '~/demos/prompt/core/prompt';
import { questionsOf } from '~/demos/prompt/core/hidden';
import { templateOf } from '~/demos/prompt/core/template';
import { VIEWS } from '~/demos/prompt/core/settings';
import { seededRng } from '~/lib/math/rng';
import { finish } from '~/lib/stepper';
import { openSearch } from '../../../../scripts/demos/prompt/search';
import { longTests } from '../../../unit/long-tests';
import { settings, shippedModels, shippedWorlds, taskOf } from './bench-models';

const longTest = longTests('the runs of the prompt bench', 'tests/demos/prompt/core/runs.test.ts');

const model = shippedModels.en;
const task = taskOf();

describe('equivalent formats', () => {
  const template = templateOf(task, settings());
  const [hidden] = questionsOf(task, { count: 1, note: 2, topics: 'even' });

  test('start with the template itself and contain the same codes, examples and notes', () => {
    const all = equivalents(template, 2, 12, seededRng(1));
    expect(all[0]).toBe(template);
    const pieces = all.map(({ rule, shots }) => [
      [...rule].sort(),
      shots.map(({ cell }) => cell).sort(),
    ]);
    for (const each of pieces) expect(each).toEqual(pieces[0]);
    expect(new Set(all.map(({ order }) => order)).size).toBe(6);
  });

  test('of one part alone have one order', () => {
    const rule = templateOf(task, settings({ examples: 0, note: 0 }));
    const orders = equivalents(rule, 0, 12, seededRng(1)).map(({ order }) => order);
    expect(new Set(orders).size).toBe(1);
  });

  test('of the same wording have the same words', () => {
    const same = { ...template, form: 0, statement: 0 };
    const words = equivalents(same, 2, 12, seededRng(2)).map((each) =>
      tokensOf(task, promptParts(task, { ...each, form: 0, statement: 0 }, hidden!)).sort(),
    );
    for (const each of words) expect(each).toEqual(words[0]);
  });
});

describe('the spread of equivalent formats', () => {
  const spread = () => finish(openSpread(model, task, settings(), 12), 5);

  longTest('is the range of its points, which its rows partition', () => {
    const { points, lowest, highest, mean, orders } = spread();
    const scores = points.map(({ right }) => right);
    expect(points).toHaveLength(12);
    expect(lowest).toBe(Math.min(...scores));
    expect(highest).toBe(Math.max(...scores));
    expect(mean).toBeCloseTo(scores.reduce((a, b) => a + b) / 12, 12);
    expect(orders.reduce((sum, { count }) => sum + count, 0)).toBe(12);
  });

  longTest('is wide over untrained orders, and best for the trained one', () => {
    const { lowest, highest, orders } = spread();
    expect(highest - lowest).toBeGreaterThan(0.3);
    expect(orders[0]!.order).toBe('rule-note-examples');
  });

  longTest('does not depend on how it is sliced', () => {
    expect(finish(openSpread(model, task, settings(), 12), 1)).toEqual(spread());
  });
});

describe('a prompt search', () => {
  const template = settings({ examples: 4, pick: 'random', order: 'examples-note-rule' });
  const asked = { ...template, candidates: 25, development: 20 };
  const found = finish(openSearch(model, task, asked), 3);

  test('never loses on the questions it is judged by', () => {
    const best = found.tried.map((each) => each.best);
    expect(best).toEqual([...best].sort((a, b) => a - b));
    expect(found.winner.development).toBe(Math.max(...found.tried.map((each) => each.development)));
    expect(found.tried).toHaveLength(25);
  });

  test('keeps each held-out score with its prompt', () => {
    expect(found.tried[0]!.heldOut).toBe(found.first.heldOut);
    expect(found.tried.at(-1)!.heldOut).toBe(found.winner.heldOut);
    expect(found.tried[found.winner.candidate]!.development).toBe(found.winner.development);
  });

  test('judges and holds out different questions', () => {
    const count = (of: 'development' | 'heldOut') =>
      found.topics.reduce((sum, topic) => sum + topic[of], 0);
    expect([count('development'), count('heldOut')]).toEqual([20, 200]);
  });

  test('ends better than it started, and worse on held-out questions than it estimates', () => {
    expect(found.winner.development).toBeGreaterThan(found.first.development);
    expect(found.winner.heldOut).toBeLessThan(found.winner.development - 0.1);
  });
});

describe('a sweep over examples', () => {
  const asked = settings({ view: 'examples', note: 0, pick: 'spread' });
  const { lines, done, of } = finish(openSweep(model, shippedWorlds.en, asked), 4);

  test('measures as many points as it announces', () => {
    expect([done, of]).toEqual([unitsOf(asked), unitsOf(asked)]);
  });

  test('finds one more topic with every example, and all six at the end', () => {
    const plain = lines.plain.map(({ mean }) => mean!);
    for (const [examples, mean] of plain.entries()) expect(mean).toBeCloseTo(examples / 6, 1);
  });

  test('is unaffected by wrong values, but not by wrong codes', () => {
    expect(lines.values.map(({ mean }) => mean)).toEqual(lines.plain.map(({ mean }) => mean));
    expect(lines.codes[6]!.mean).toBeLessThan(0.5);
  });

  test('needs only one example if it is chosen for the question', () => {
    expect(lines.nearest[1]!.mean).toBeGreaterThan(0.95);
  });

  test('ends where the prompt no longer fits', () => {
    expect(lines.rule[6]).toEqual({ examples: 6, mean: null, lowest: null, highest: null });
  });
});

describe('a run of the prompt bench', () => {
  const quick = VIEWS.filter((view) => view !== 'examples'); // it has no shorter run than the one above

  longTest.each(quick)('of view "%s" takes the number of units it announces', (view) => {
    const asked = settings({ view, note: 1, examples: 1 });
    const run = openRun(model, shippedWorlds.en, asked);
    let units = 1;
    while (run.advance(1)) units++;
    expect(units).toBe(unitsOf(asked));
    expect(run.snapshot().view).toBe(view);
    expect(structuredClone(run.snapshot())).toEqual(run.snapshot());
  });

  test('refuses settings outside their limits', () => {
    expect(() => openRun(model, shippedWorlds.en, settings({ examples: 500 }))).toThrow(
      'examples must be a whole number from 0 to 6; it is 500.',
    );
  });
});
