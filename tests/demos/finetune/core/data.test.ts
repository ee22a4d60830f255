import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINETUNE, type Teach } from '~/demos/finetune/core/settings';
import { finetuneData, WORDINGS } from '~/demos/finetune/core/data';
import { UNSEEN_FORM } from '~/lib/tuning/settings';
import { question, relationOf, townOf } from '~/lib/world';
import { LANGUAGES, spelled, worlds } from '../../../unit/lib/world/worlds';

const data = (turned: Partial<typeof FINETUNE> = {}, language: 'en' | 'zh' = 'en') =>
  finetuneData(worlds[language], { ...FINETUNE, ...turned });

const settings = fc.record({
  facts: fc.integer({ min: 10, max: 120 }),
  noise: fc.double({ min: 0, max: 0.5, noNaN: true }),
  copies: fc.integer({ min: 1, max: 8 }),
  wordings: fc.integer({ min: 1, max: 4 }),
  teach: fc.constantFrom<Teach>('both', 'questions', 'statements'),
  seed: fc.integer({ min: 1, max: 999 }),
});

/** Whether `part` stands in `whole` without a gap. */
const contains = (whole: readonly number[], part: readonly number[]): boolean =>
  whole.some((_, at) => part.every((token, i) => whole[at + i] === token));

/** The prompts of a fact in its taught question forms, as keys. */
const askedOf = ([cell]: readonly [cell: number, value: number]): string[] => {
  const { lexicon } = worlds.en;
  return [0, 1].map(
    (form) => `${[lexicon.start, ...question(lexicon, townOf(cell), relationOf(cell), form)]}`,
  );
};

describe('finetuneData', () => {
  test('has one taught sentence per fact, wording and copy', () => {
    fc.assert(
      fc.property(settings, ({ facts, noise, copies, wordings, teach, seed }) => {
        const found = data({ facts, noise, copies, wordings, teach, seed });
        const each = Math.min(wordings, WORDINGS[teach].length);
        const repeated = Math.floor(facts / 2);
        expect(found.facts.length).toBe(facts);
        expect(found.taught.length).toBe(each * (facts - repeated + copies * repeated));
        expect(found.wrong).toBe(Math.round(noise * found.taught.length));
        expect(found.unseen.length).toBe(facts);
        expect(found.once.length + found.often.length).toBe(facts);
      }),
      { numRuns: 30 },
    );
  });

  test.each(LANGUAGES)('never teaches the form that it asks in (%s)', (language) => {
    const { lexicon } = worlds[language];
    const { facts, taught, unseen } = data({ copies: 2 }, language);
    facts.forEach(([cell], i) => {
      const asked = question(lexicon, townOf(cell), relationOf(cell), UNSEEN_FORM);
      expect(unseen[i]!.prompt).toEqual([lexicon.start, ...asked]);
      for (const { tokens, about } of taught)
        if (about === cell) expect(contains(tokens, asked)).toBe(false);
    });
  });

  test.each(LANGUAGES)(
    'teaches the true value of every fact, in four wordings (%s)',
    (language) => {
      const world = worlds[language];
      const { facts, taught } = data({}, language);
      for (const [cell, value] of facts) {
        const told = taught.filter(({ about }) => about === cell);
        const texts = new Set(told.map(({ tokens }) => spelled(world, tokens)));
        expect(texts.size).toBe(4);
        for (const { tokens } of told)
          expect(contains(tokens, world.lexicon.spelling[value]!)).toBe(true);
      }
    },
  );

  test('weights only the value and what follows it', () => {
    for (const { tokens, weights, about } of data().taught) {
      const value = worlds.en.newFacts.get(about)!;
      const { spelling } = worlds.en.lexicon;
      const counted = tokens.filter((_, i) => weights[i]! > 0);
      expect(counted.slice(0, -1)).toEqual(spelling[value]);
      expect(new Set(weights)).toEqual(new Set([0, 1]));
    }
  });

  test('teaches the stated number of wrong values, and asks for the right ones', () => {
    const { taught, unseen, familiar, facts, wrong } = data({ noise: 0.3, facts: 60 });
    const { spelling } = worlds.en.lexicon;
    const misled = taught.filter(
      ({ tokens, about }) => !contains(tokens, spelling[worlds.en.newFacts.get(about)!]!),
    );
    expect(wrong).toBe(72);
    expect(misled.length).toBe(wrong);
    facts.forEach(([, value], i) =>
      expect(unseen[i]!.answer.slice(0, -1)).toEqual(spelling[value]),
    );
    for (const { answer } of familiar)
      expect(facts.some(([, value]) => contains(answer, spelling[value]!))).toBe(true);
  });

  test('changes only values with noise: facts and order stay', () => {
    const [clean, noisy] = [data(), data({ noise: 0.3 })];
    const about = (found: typeof clean) => found.taught.map(({ about }) => about);
    expect(about(noisy)).toEqual(about(clean));
    expect(noisy.familiar).toEqual(clean.familiar);
    const changed = noisy.taught.filter(
      ({ tokens }, i) => `${tokens}` !== `${clean.taught[i]!.tokens}`,
    );
    expect(changed.length).toBe(noisy.wrong);
  });

  describe('the first hundred of 240 questions, which a run checks,', () => {
    const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
    const LOOKED_AT = 100;
    /** Four standard errors of a share of 4,000 questions drawn with `chance`. */
    const within = (chance: number) =>
      4 * Math.sqrt((chance * (1 - chance)) / (SEEDS.length * LOOKED_AT));
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

    test.each([0.1, 0.3, 0.5])('include the same share of misleading ones as all: %f', (noise) => {
      const shares = SEEDS.map((seed) => {
        const { checks, familiar } = data({ noise, seed });
        const told = checks.slice(0, LOOKED_AT);
        return mean(told.map(({ answer }, i) => Number(`${answer}` !== `${familiar[i]!.answer}`)));
      });
      expect(Math.abs(mean(shares) - noise)).toBeLessThan(within(noise));
    });

    test.each([1, 4, 8])('are half on facts in %i copies', (copies) => {
      const shares = SEEDS.map((seed) => {
        const { facts, familiar } = data({ copies, seed });
        const repeated = new Set(facts.filter((_, place) => place % 2 === 1).flatMap(askedOf));
        return mean(
          familiar.slice(0, LOOKED_AT).map(({ prompt }) => Number(repeated.has(`${prompt}`))),
        );
      });
      expect(Math.abs(mean(shares) - 0.5)).toBeLessThan(within(0.5));
    });
  });

  test('asks each taught question once, and none where none was taught', () => {
    expect(data({ facts: 30, copies: 4 }).familiar.length).toBe(60);
    expect(data({ facts: 30, wordings: 1 }).familiar.length).toBe(30);
    expect(data({ teach: 'statements' }).familiar).toEqual([]);
    expect(data({ teach: 'statements' }).checks).toEqual([]);
  });

  test('is the same for a seed, and has other facts for another', () => {
    expect(data({ seed: 4 })).toEqual(data({ seed: 4 }));
    expect(data({ seed: 4, facts: 10 }).facts).not.toEqual(data({ seed: 5, facts: 10 }).facts);
  });
});
