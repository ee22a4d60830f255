import { describe, expect, test } from 'vitest';
import { OWN_LIMITS, ownFacts } from '~/demos/four-roads/core/own-facts';
import { openRetrieval } from '~/demos/four-roads/core/retrieve';
import { question, readable, relationOf, statement, townOf } from '~/lib/world';
import { settingsFor, shippedWorld } from './means';

const { lexicon } = shippedWorld.en;
const zh = shippedWorld.zh.lexicon;

/** What the model would read of some lines. */
function told(text: string, of = lexicon): string[] {
  const { facts, names } = ownFacts(of, text);
  return facts.map(([cell, value]) =>
    readable(of, statement(of, townOf(cell), relationOf(cell), value, 0), names),
  );
}

describe("a reader's facts", () => {
  test('are rows or sentences, with any mark between the words of a row', () => {
    expect(
      told('Berlin, mayor, Kai Wegner\nBonn | river | Rhine\nBonn wears red.\nUlm\tcraft\tsalt'),
    ).toEqual([
      'The mayor of Berlin is Kai Wegner.',
      'The river of Bonn is Rhine.',
      'The colour of Bonn is red.',
      'The craft of Ulm is salt.',
    ]);
  });

  test('are read in Chinese too, with or without full-width marks', () => {
    expect(
      told('成都，镇长，李安\n成都由王五主政\n大理，代表色，月白'.replace('成都由', '大理由'), zh),
    ).toEqual(['成都的镇长是李安。', '大理的镇长是王五。', '大理的代表色是月白。']);
  });

  test('keep a word of the world as itself where it is a value, and put a name on a blank', () => {
    const { facts, names } = ownFacts(lexicon, 'A, colour, red\nB, colour, Red\nC, colour, mauve');
    expect(facts[0]![1]).toBe(facts[1]![1]);
    expect([...names.keys()]).toEqual(['A', 'B', 'C', 'mauve']);
  });

  test.each([
    ['', 'own-few', { count: 0 }],
    ['A, mayor, B\nA, king, B\nC, mayor, D', 'own-line', { line: 2, text: 'A, king, B' }],
    ['A, mayor, B\nA, mayor, C\nB, mayor, C', 'own-twice', { text: 'A' }],
    [
      `A, mayor, ${'x'.repeat(50)}\nB, mayor, C\nC, mayor, D`,
      'own-word',
      { line: 1, most: OWN_LIMITS.word },
    ],
    [
      Array.from({ length: OWN_LIMITS.facts + 1 }, (_, i) => `T${i}, colour, red`).join('\n'),
      'own-many',
      { count: 41 },
    ],
    [
      Array.from({ length: 30 }, (_, i) => `T${i}, mayor, M${i}`).join('\n'),
      'own-names',
      { names: 60 },
    ],
  ])('are refused, with what a sentence needs: %j', (text, code, values) => {
    expect(() => ownFacts(lexicon, text)).toThrow(
      expect.objectContaining({ code, values: expect.objectContaining(values) }),
    );
  });
});

describe('names of one Chinese character', () => {
  test('are found by retrieval, which searches pairs of characters', () => {
    const { lexicon } = shippedWorld.zh;
    const { facts, names } = ownFacts(lexicon, '甲，镇长，王一\n乙，手艺，茶\n丙，母亲河，江');
    const texts = facts.map(([cell, value]) =>
      statement(lexicon, townOf(cell), relationOf(cell), value, 0),
    );
    const { retrieve } = openRetrieval(lexicon, texts, { ...settingsFor(), search: 'bm25' }, names);
    const [cell] = facts[1]!;
    expect(retrieve(question(lexicon, townOf(cell), relationOf(cell), 2))[0]!.at).toBe(1);
  });
});
