import { fc, forAllOf } from '../../../property';
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
  teach: fc.constantFrom<Teach>('both', 'questions', 'statements'),
  seed: fc.integer({ min: 1, max: 999 }),
});

const contains = (whole: readonly number[], part: readonly number[]): boolean =>
  whole.some((_, at) => part.every((token, i) => whole[at + i] === token));

describe('finetuneData', () => {
  test('has one taught sentence per fact and wording', () => {
    forAllOf(30, settings, ({ facts, teach, seed }) => {
      const found = data({ facts, teach, seed });
      expect(found.facts.length).toBe(facts);
      expect(found.taught.length).toBe(WORDINGS[teach].length * facts);
      expect(found.unseen.length).toBe(facts);
    });
  });

  test.each(LANGUAGES)('never teaches the form that it asks in (%s)', (language) => {
    const { lexicon } = worlds[language];
    const { facts, taught, unseen } = data({}, language);
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

  test('asks each taught question once, and none where none was taught', () => {
    expect(data({ facts: 30 }).familiar.length).toBe(60);
    expect(data({ teach: 'statements' }).familiar).toEqual([]);
  });

  test('is the same for a seed, and has other facts for another', () => {
    expect(data({ seed: 4 })).toEqual(data({ seed: 4 }));
    expect(data({ seed: 4, facts: 10 }).facts).not.toEqual(data({ seed: 5, facts: 10 }).facts);
  });
});
