import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import {
  errorsAt,
  isSound,
  passes,
  precisionByOverlap,
  recallByOverlap,
  type Checked,
} from '~/lib/citations/checker';
import type { Judgement } from '~/lib/citations/judgement';
import { overlapWith } from '~/lib/citations/overlap';

const supported: Judgement = { needed: true, citations: ['full'], together: 'full' };
const unsupported: Judgement = { needed: true, citations: ['none'], together: 'none' };
const greeting: Judgement = { needed: false, citations: [], together: 'none' };

describe('overlapWith', () => {
  test('is the share of different words that occur in the passages', () => {
    const { share, missing } = overlapWith('The ferry is free.', ['No ferry is free.']);
    expect(share).toBe(0.75);
    expect(missing).toEqual(['the']);
  });

  test('counts pairs of Chinese characters, each once', () => {
    const { tokens, missing } = overlapWith('顺延两日，顺延两日。', ['月票顺延一日']);
    expect(tokens).toEqual(['顺延', '延两', '两日']);
    expect(missing).toEqual(['延两', '两日']);
  });

  test('combines passages: a word may occur in any of them', () => {
    expect(overlapWith('half of 8', ['half fare', '8 crowns']).missing).toEqual(['of']);
  });

  test('is 0 without a passage or without a word', () => {
    expect(overlapWith('A claim.', []).share).toBe(0);
    expect(overlapWith('… !', ['text']).share).toBe(0);
    expect(overlapWith('', ['']).share).toBe(0);
  });

  test('does not detect a lost “not”', () => {
    const passage = 'The concession does not apply to the night supplement.';
    expect(overlapWith('The concession does apply to the night supplement.', [passage]).share).toBe(
      1,
    );
  });
});

const cited = (text: string, ...passages: string[]) => ({ text, passages });
const checked = (judgement: Judgement, text: string, ...passages: string[]): Checked => {
  return { ...overlapWith(text, passages), sound: isSound(judgement) };
};

test('passes rejects a sentence that shares no word, even at threshold 0', () => {
  expect(passes(overlapWith('fog', ['rain']), 0)).toBe(false);
  expect(passes(overlapWith('I hope this helps', []), 0)).toBe(false);
  expect(passes(overlapWith('fog', ['fog']), 1)).toBe(true);
});

describe('errorsAt', () => {
  const sentences = [
    checked(supported, 'boats stop in fog', 'boats stop in fog'),
    checked(unsupported, 'boats sail in fog', 'boats stop in fog'),
    checked(supported, 'nothing sails when it is thick', 'boats stop in fog'),
    checked(greeting, 'good luck'),
  ];

  test('counts what is passed and what is flagged, by hand', () => {
    expect(errorsAt(sentences, 0.7)).toEqual({ threshold: 0.7, missed: 1, alarms: 2, passed: 2 });
    expect(errorsAt(sentences, 1)).toEqual({ threshold: 1, missed: 0, alarms: 2, passed: 1 });
  });

  test('trades one error for the other: misses only fall, false alarms only rise', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const one = fc.record({ share, sound: fc.boolean() });
    forAll(fc.array(one), (shares) => {
      const checked = shares.map((each): Checked => ({ ...each, tokens: ['a'], missing: [] }));
      const curve = Array.from({ length: 21 }, (_, i) => errorsAt(checked, i / 20));
      for (const [i, { missed, alarms, passed }] of curve.entries()) {
        const before = curve[i - 1];
        expect(missed).toBeLessThanOrEqual(before?.missed ?? Infinity);
        expect(alarms).toBeGreaterThanOrEqual(before?.alarms ?? 0);
        const sound = checked.filter((each) => each.sound).length;
        expect(passed - missed + alarms).toBe(sound);
      }
    });
  });

  test('is zero without sentences', () => {
    expect(errorsAt([], 0.5)).toEqual({ threshold: 0.5, missed: 0, alarms: 0, passed: 0 });
  });
});

describe('the measures of the word-overlap check', () => {
  test('count every sentence, since the check cannot recognise claims', () => {
    const overlaps = [overlapWith('fog', ['fog']), overlapWith('good luck', [])];
    expect(recallByOverlap(overlaps, 0.5)).toEqual({ count: 1, of: 2 });
  });

  test('leave out a citation that the other one makes redundant', () => {
    const halves = cited('8 crowns half fare', '8 crowns', 'half fare');
    const padded = cited('8 crowns', '8 crowns', 'a crown');
    expect(precisionByOverlap([halves], 1)).toEqual({ count: 2, of: 2 });
    expect(precisionByOverlap([padded], 1)).toEqual({ count: 1, of: 2 });
  });
});
