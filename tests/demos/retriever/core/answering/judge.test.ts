import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedWords } from '~/demos/retriever/core/answering/check';
import { judge } from '~/demos/retriever/core/answering/judge';
import { isGood } from '~/lib/own/outcomes';
import { BOAT, WIFI } from './sheets';

const standings = (text: string) => judge(BOAT, text).sentences.map(({ standing }) => standing);

describe('a sentence of an answer', () => {
  test('passes when enough of its words stand in the passage that it cites', () => {
    expect(standings('The boat leaves at 07:30 [2].')).toEqual(['passes']);
  });

  test('is held back when they stand in another one', () => {
    const [sentence] = judge(BOAT, 'The boat leaves at 07:30 [1].').sentences;
    expect(sentence!.standing).toBe('held');
    expect([...sharedWords(sentence!)]).toEqual(['the']);
  });

  test('is uncited without a mark, and with one that points at nothing; it is held against all passages', () => {
    expect(standings('It leaves at 07:30. Bring a coat [9].')).toEqual(['uncited', 'uncited']);
    const [sentence] = judge(BOAT, 'The mill boat.').sentences;
    expect(sentence).toMatchObject({ standing: 'uncited', share: 1 });
  });

  test('declines whatever it cites', () => {
    expect(standings('The passages do not say [1].')).toEqual(['declines']);
  });
});

describe('an answer to a question that the text answers', () => {
  test('is right when it says what it must', () => {
    const judged = judge(BOAT, 'At 7:30 from Mill Quay [2].');
    expect(judged).toMatchObject({ outcome: 'right', given: true, citesIt: true, lacks: [] });
    expect(isGood(judged.outcome)).toBe(true);
  });

  test('is right without a citation too; that is counted apart', () => {
    expect(judge(BOAT, 'At 07:30.')).toMatchObject({ outcome: 'right', citesIt: false });
  });

  test('is not right where the words come by chance: it was given passages, and none holds them', () => {
    const strayed = { ...BOAT, passages: BOAT.passages.map((one) => ({ ...one, holds: false })) };
    const judged = judge(strayed, 'At 07:30 [1].');
    expect(judged).toMatchObject({ outcome: 'unread', given: false, lacks: [] });
    expect(isGood(judged.outcome)).toBe(false);
    expect(judge({ ...BOAT, passages: [] }, 'At 07:30.').outcome).toBe('right');
  });

  test('is wrong when it says something else, and names what is lacking', () => {
    expect(judge(BOAT, 'At nine [2].')).toMatchObject({ outcome: 'wrong', lacks: ['07:30'] });
  });

  test('is silent when it declines first, whatever follows', () => {
    const text = 'No answer in the text. The boat of 07:30 is mentioned [2].';
    expect(judge(BOAT, text)).toMatchObject({ outcome: 'silent', declines: true });
  });

  test('is not silent when it declines later', () => {
    expect(judge(BOAT, 'At 07:30 [2]. I do not know more.').outcome).toBe('right');
  });
});

test('an answer to a question that the text does not answer is honest when it declines, made up when it does not', () => {
  expect(judge(WIFI, 'No answer in the text.').outcome).toBe('honest');
  expect(judge(WIFI, 'Yes, there is [1].').outcome).toBe('made-up');
});

describe('what cannot be judged', () => {
  test('is an answer whose question nobody has looked into', () => {
    const { id, question, passages } = BOAT;
    expect(judge({ id, question, passages }, 'At 07:30 [2].').outcome).toBeUndefined();
  });

  test('an empty answer has an outcome of its own', () => {
    expect(judge(BOAT, ' \n').outcome).toBe('empty');
    expect(judge(WIFI, '').outcome).toBe('empty');
  });

  test('a sentence with too many marks is shown whole, with the reason', () => {
    const judged = judge(BOAT, 'All of it [1][2][3][4][5][6][7].');
    expect(judged.fault).toBe('answer-marks');
    expect(judged.sentences).toHaveLength(1);
  });
});

test('any text is read, checked and judged', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const judged = judge(BOAT, text);
      expect(judged.sentences.length > 0 || text.trim() === '').toBe(true);
      for (const { share } of judged.sentences) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});
