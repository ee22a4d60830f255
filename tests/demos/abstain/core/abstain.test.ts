import { describe, expect, test } from 'vitest';
import { guesses } from '~/demos/abstain/core/answers';
import { questionsOf } from '~/demos/abstain/core/questions';
import { openAbstain, SLICE, unitsOf } from '~/demos/abstain/core/run';
import {
  DEFAULTS,
  KINDS,
  kindsOf,
  SENTENCES,
  type AbstainSettings,
} from '~/demos/abstain/core/settings';
import { calibrationOf, judgedOf, netOf } from '~/demos/abstain/core/summary';
import { confidenceAt } from '~/lib/evaluation/temperature';
import { finish } from '~/lib/stepper';
import { generate } from '~/lib/tinylm';
import { readable } from '~/lib/world';
import { LANGUAGES } from '../../../unit/lib/world/worlds';
import { shippedModels, shippedWorlds } from '../../prompt/core/bench-models';

const world = shippedWorlds.en;
const model = shippedModels.en;
const run = (turned: Partial<AbstainSettings> = {}) =>
  finish(openAbstain(model, world, { ...DEFAULTS, ...turned }), 1);

describe('the questions of the abstain demo', () => {
  const texts = (kind: (typeof KINDS)[number]) =>
    questionsOf(world, kind).map(({ prompt }) => readable(world.lexicon, prompt));

  test.each(KINDS)('of the kind %s fit the model, and are always the same', (kind) => {
    const asked = questionsOf(world, kind);
    expect(asked).toHaveLength(120);
    expect(Math.max(...asked.map(({ prompt }) => prompt.length))).toBeLessThan(
      model.config.context - 2,
    );
    expect(texts(kind)).toEqual(texts(kind));
  });

  test('have four sentences of passages, or none for kinds without passages', () => {
    const sentences = (text: string) => text.split('. ').length - 1;
    for (const kind of ['known', 'new'] as const)
      for (const text of texts(kind)) expect(text).toMatch(/^Q: /);
    for (const kind of ['found', 'missed', 'led'] as const)
      for (const text of texts(kind)) {
        expect(text).toMatch(/^Note: /);
        expect(sentences(text)).toBe(SENTENCES);
      }
  });

  test('have passages that contain the answer exactly in the kinds that say so', () => {
    for (const [kind, holds] of [
      ['found', true],
      ['missed', false],
      ['led', false],
    ] as const)
      for (const question of questionsOf(world, kind)) {
        const note = readable(world.lexicon, question.prompt).split(' Q: ')[0]!;
        const town = /([A-Z][a-z]+)(?=[^A-Z]*\? A:$)/.exec(
          readable(world.lexicon, question.prompt),
        )![1]!;
        expect(note.includes(town), readable(world.lexicon, question.prompt)).toBe(holds);
        const value = readable(world.lexicon, world.lexicon.spelling[question.value]!);
        if (holds) expect(note.toLowerCase()).toContain(value.toLowerCase());
      }
  });
});

describe('a guess of the model', () => {
  test.each(LANGUAGES)('in %s is what it writes where it does not say unknown', (language) => {
    const { lexicon } = shippedWorlds[language];
    const asked = questionsOf(shippedWorlds[language], 'new').slice(0, 20);
    const written = generate(
      shippedModels[language],
      asked.map(({ prompt }) => prompt),
      { most: 3, stop: lexicon.stop, known: lexicon.vocabulary.first.reserved },
    );
    const guessed = guesses(shippedModels[language], shippedWorlds[language], asked, 'may');
    guessed.forEach(({ silent, choices }, i) => {
      const [first] = written[i]!;
      expect(silent, String(i)).toBe(first!.token === lexicon.unknown);
      if (silent) return;
      expect(choices[0]!.chosen).toBe(first!.token);
      const chance = choices.reduce((product, _, at) => product * written[i]![at]!.probability, 1);
      expect(confidenceAt(choices, 1)).toBeCloseTo(chance, 4);
    });
  });

  test('is at least as confident if unknown is not allowed', () => {
    const asked = questionsOf(world, 'new').slice(0, 20);
    const [may, must] = (['may', 'must'] as const).map((says) =>
      guesses(model, world, asked, says),
    );
    may!.forEach(({ choices, right }, i) => {
      expect(must![i]!.right).toBe(right);
      expect(confidenceAt(must![i]!.choices, 1)).toBeGreaterThanOrEqual(
        confidenceAt(choices, 1) - 1e-12,
      );
    });
  });
});

describe('a run of the abstain demo', () => {
  test('judges half of the questions of each kind and counts its work', () => {
    const stepper = openAbstain(model, world, DEFAULTS);
    let units = 1;
    while (stepper.advance(1)) units++;
    expect(units).toBe(unitsOf(DEFAULTS));
    expect(units).toBe((4 * 120) / SLICE + 1);
    const { groups, temperature } = stepper.snapshot();
    expect(groups.map(({ kind, judged }) => [kind, judged.length])).toEqual(
      kindsOf(DEFAULTS).map((kind) => [kind, 60]),
    );
    expect(temperature).toBeGreaterThan(0.25);
  });

  test('requires at least one kind of question', () => {
    expect(() => run({ kinds: 'none' })).toThrow('"kinds" to "none"; it must be some of "known"');
  });
});

describe('the measures of an abstain run', () => {
  const result = run();

  test('show that without a price no rule earns more than always answering', () => {
    const { threshold, policies } = netOf(result, { price: 0 });
    expect(threshold).toBe(0);
    expect(policies.threshold).toEqual(policies.always);
    expect(policies.always.score).toBeGreaterThanOrEqual(policies.own.score);
  });

  test('never answer more questions at a higher price', () => {
    const silent = [0, 0.5, 1, 3, 9, 99].map(
      (price) => netOf(result, { price }).policies.threshold.silent,
    );
    expect(silent).toEqual([...silent].sort((a, b) => a - b));
  });

  test('have the calibration error within its interval, above what chance alone would give', () => {
    const { plain } = calibrationOf(result, 10);
    expect(plain.interval.low).toBeLessThan(plain.error);
    expect(plain.interval.high).toBeGreaterThan(plain.error);
    expect(plain.chance).toBeLessThan(plain.error);
    expect(plain.bins.reduce((sum, { count }) => sum + count, 0)).toBe(judgedOf(result).length);
  });
});
