import { describe, expect, test } from 'vitest';
import type { Answer, JudgedSentence, WrittenAnswer } from '~/lib/citations/answer';
import { answerIn } from '~/lib/citations/answer';
import { itemsOf, judgementFrom, type Support } from '~/lib/citations/judgement';
import {
  agreementWith,
  itemsIn,
  judgedBy,
  markedIn,
  markKey,
  measuredByReader,
  measuredByUs,
  readMarks,
} from '~/lib/citations/marks';

const sentence = (citations: Support[], together: Support, needed = true): JudgedSentence => ({
  text: 'x',
  case: 'copy',
  judgement: { needed, citations, together },
  cites: citations.map((_, i) => i),
  whys: citations.map(() => ''),
  why: '',
});
const answer: Answer = {
  id: 'fog',
  question: '?',
  passages: [],
  sentences: [
    sentence(['full'], 'full'),
    sentence(['part', 'part'], 'full'),
    sentence([], 'none', false),
  ],
};

test('itemsOf has one item per citation, one for two together, and one for an uncited sentence', () => {
  expect(itemsOf(1)).toHaveLength(1);
  expect(itemsOf(2).map(({ kind }) => kind)).toEqual(['citation', 'citation', 'together']);
  expect(itemsOf(0)).toEqual([{ kind: 'needed' }]);
  expect(itemsIn(answer).map(({ key, ours }) => `${key} ${ours}`)).toEqual([
    'fog.1.1 full',
    'fog.2.1 part',
    'fog.2.2 part',
    'fog.2.3 full',
    'fog.3.1 no',
  ]);
});

describe('judgementFrom', () => {
  test('uses the one mark of a single citation for both', () => {
    expect(judgementFrom(1, ['part'])).toEqual({
      needed: true,
      citations: ['part'],
      together: 'part',
    });
  });

  test('is undefined while a mark is missing', () => {
    expect(judgementFrom(2, ['part', undefined, 'full'])).toBeUndefined();
    expect(judgementFrom(2, ['part', 'part'])).toBeUndefined();
    expect(judgementFrom(0, [])).toBeUndefined();
  });

  test('reads whether an uncited sentence needs a source', () => {
    expect(judgementFrom(0, ['yes'])?.needed).toBe(true);
    expect(judgementFrom(0, ['no'])?.needed).toBe(false);
  });
});

describe('a reader’s marks', () => {
  test('that equal ours give our numbers and full agreement', () => {
    const marks = Object.fromEntries(itemsIn(answer).map(({ key, ours }) => [key, ours]));
    expect(measuredByReader([answer], marks)).toEqual(measuredByUs([answer]));
    expect(agreementWith([answer], marks)).toEqual({ items: 4, same: 4 });
    expect(markedIn([answer], marks)).toEqual({ count: 5, of: 5 });
  });

  test('count only sentences that are fully marked', () => {
    const marks = { 'fog.1.1': 'none', 'fog.2.1': 'part' } as const;
    expect(judgedBy(marks, answer, 1)).toBeUndefined();
    expect(measuredByReader([answer], marks).recall).toEqual({ count: 0, of: 1 });
    expect(markedIn([answer], marks)).toEqual({ count: 2, of: 5 });
    expect(agreementWith([answer], marks)).toMatchObject({ items: 2, same: 1 });
  });

  test('from a file lose invalid entries', () => {
    const given = { 'fog.1.1': 'full', 'fog.3.1': 'full', 'war.1.1': 'full', 'fog.2.1': 7 };
    expect(readMarks([answer], given)).toEqual({ 'fog.1.1': 'full' });
    for (const nonsense of [null, undefined, 3, 'full', [], ['full']])
      expect(readMarks([answer], nonsense)).toEqual({});
    expect(markKey('fog', 0, 0)).toBe('fog.1.1');
  });
});

describe('answerIn', () => {
  const both = (text: string) => ({ en: text, zh: text });
  const passage = { id: 'p1', date: '2026-01-01', title: both('Title'), text: both('Text') };
  const written = (cited: string): WrittenAnswer => ({
    id: 'a',
    question: both('?'),
    passages: ['p1'],
    sentences: [
      {
        text: both('Text.'),
        case: 'copy',
        needs: true,
        cites: [{ passage: cited, supports: 'full', why: both('so') }],
      },
    ],
  });

  test('numbers citations by the list of passages', () => {
    const { passages, sentences } = answerIn('en', written('p1'), [passage]);
    expect(passages).toEqual([
      { id: 'p1', number: 1, date: '2026-01-01', title: 'Title', text: 'Text' },
    ]);
    expect(sentences[0]).toMatchObject({ cites: [0], judgement: { together: 'full' }, why: '' });
  });

  test('names a passage that does not exist or is not in the list', () => {
    expect(() => answerIn('en', written('p1'), [])).toThrow('names p1, which no passage has');
    expect(() => answerIn('en', written('p2'), [passage])).toThrow('cites p2');
  });
});
