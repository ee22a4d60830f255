import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf, type PlainAnswer } from '~/demos/citations/core/answer';
import { nearnessOf, pairsInOrder, textsOf } from '~/demos/citations/core/meaning';
import { meaningView } from '~/demos/citations/view/meaning-view';
import { textOf } from '~/lib/figure';
import { stateOf } from '../state';

const passage = (number: number, text: string) => ({ id: text, number, title: '', text, date: '' });
const answer: PlainAnswer = {
  id: 'a',
  question: '',
  passages: [passage(1, 'fog'), passage(2, 'dogs'), passage(3, 'fares')],
  sentences: [
    { text: 'No boats in fog.', cites: [0, 1] },
    { text: 'Dogs pay.', cites: [] },
    { text: 'All of it.', cites: [0, 1, 2] },
  ],
};
/** Unit vectors in the plane, by their angle in degrees. */
const angles: Record<string, number> = {
  ...{ fog: 0, dogs: 60, fares: 90 },
  ...{ 'No boats in fog.': 60, 'Dogs pay.': 90, 'All of it.': 0 },
};
const vectorOf = (text: string) => {
  const radians = (angles[text.trim()]! * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
};

describe('how near a sentence is', () => {
  const near = nearnessOf([answer], { query: vectorOf, passage: vectorOf });

  test('is its cosine with the nearest passage that it cites, and with the nearest of the others', () => {
    expect(near[0]).toMatchObject({ sentence: 0, cited: { passage: 1 }, other: { passage: 2 } });
    expect(near[0]!.cited!.cosine).toBeCloseTo(1, 12);
    expect(near[0]!.other!.cosine).toBeCloseTo(Math.cos(Math.PI / 6), 12);
  });

  test('has no passage where it cites none, and no other where it cites all', () => {
    expect(near[1]).toMatchObject({ cited: undefined, other: { passage: 2 } });
    expect(near[2]).toMatchObject({ cited: { passage: 0 }, other: undefined });
  });

  test('needs every text once', () => {
    const { query, passage: passages } = textsOf([answer, answer]);
    expect(query).toHaveLength(3);
    expect(passages).toEqual(answer.passages.map(wordsOf));
  });
});

describe('pairs in order', () => {
  test('match the example worked by hand; ties count half', () => {
    // (0.9 > 0.8) + (0.9 > 0.5) + (0.5 < 0.8: 0) + (0.5 = 0.5: ½), of four
    expect(pairsInOrder([0.9, 0.5], [0.8, 0.5])).toBe(2.5 / 4);
    expect(pairsInOrder([], [0.3])).toBeUndefined();
  });

  test('are the rest, seen from the other side', () => {
    const cosines = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 });
    fc.assert(
      fc.property(cosines, cosines, (a, b) => {
        expect(pairsInOrder(a, b)! + pairsInOrder(b, a)!).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the cosines in the page', () => {
  /** As if every text had a vector of its own first letters. */
  const byLetters = (text: string) => {
    const counts = [...'abcdefgh'].map((letter) => text.split(letter).length - 1);
    const length = Math.hypot(...counts) || 1;
    return counts.map((count) => count / length);
  };
  const drawn = (given: Parameters<typeof stateOf>[0]) => {
    const state = stateOf(given);
    const answers = state.own ? [state.own] : state.answers;
    const near = nearnessOf(answers, { query: byLetters, passage: byLetters });
    return meaningView(near, 'e5', state).map(textOf).join('\n');
  };

  test.each([
    [
      'en',
      /says the opposite of its passage, and still their cosine is \d/,
      /in \d+% of the pairs/,
    ],
    ['zh', /意思相反，两者的余弦仍然有 \d/, /配对占 \d+%/],
  ] as const)('say what they tell of support, and of the opposite: %s', (locale, ...said) => {
    const text = drawn({ locale });
    for (const one of said) expect(text).toMatch(one);
    expect(text).not.toMatch(/NaN|undefined|\{\w+\}/);
  });

  test('of the reader’s own answer come without our judgement', () => {
    const text = drawn({ own: true });
    expect(text).not.toContain('opposite');
    expect(text).toContain('not marked');
  });
});
