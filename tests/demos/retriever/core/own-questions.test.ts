import { describe, expect, test } from 'vitest';
import { finish } from '~/lib/stepper';
import { openLibrary } from '~/demos/retriever/core/library';
import {
  holds,
  isAnswer,
  measured,
  present,
  rate,
  toggleAnswer,
  type OwnQuestion,
} from '~/demos/retriever/core/own-questions';
import { RETRIEVER_DEFAULTS } from '~/demos/retriever/core/settings';

const text = 'Cats sleep all day.\n\nDogs bark at night.\n\nBirds sing at dawn.';
const library = (by: 'paragraph' | 'sentence' | 'heading') =>
  finish(openLibrary([{ id: 'typed', title: '', text }], { by, size: 40, overlap: 0 })).library!;
const dogs = { source: 'typed', start: 21, end: 40 };

describe('holds', () => {
  test('knows the chunk that was marked', () => {
    expect(text.slice(dogs.start, dogs.end)).toBe('Dogs bark at night.');
    expect([0, 1, 2].map((chunk) => holds(library('paragraph'), chunk, dogs))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('still knows it when the text is cut in one piece', () => {
    expect(holds(library('heading'), 0, dogs)).toBe(true);
  });

  test('keeps texts apart', () => {
    expect(holds(library('paragraph'), 1, { ...dogs, source: 'other.txt' })).toBe(false);
  });
});

describe('rate', () => {
  const question: OwnQuestion = { query: 'dogs night', answers: [dogs] };
  const settings = { ...RETRIEVER_DEFAULTS, k: 1, dimensions: 2 };
  const rated = (questions: OwnQuestion[]) =>
    rate(library('paragraph'), questions, { name: 'bm25', settings });

  test('gives full marks where the marked place comes first', () => {
    expect(rated([question])).toMatchObject({
      questions: 1,
      recall: { mean: 1 },
      mrr: { mean: 1 },
    });
  });

  test('counts all the marked places that one chunk holds', () => {
    const line = 'Cats sleep all day. Dogs bark at night.';
    const documents = [{ id: 'typed', title: '', text: `${line}\n\nBirds sing at dawn.` }];
    const cut = { by: 'paragraph', size: 40, overlap: 0 } as const;
    const both = finish(openLibrary(documents, cut)).library!;
    const at = (start: number, end: number) => ({ source: 'typed', start, end });
    const asked = { query: 'cats and dogs', answers: [at(0, 19), at(20, 39)] };
    const figures = rate(both, [asked], { name: 'bm25', settings });
    expect(figures).toMatchObject({ recall: { mean: 1 }, mrr: { mean: 1 }, ndcg: { mean: 1 } });
  });

  test.each([
    [20, '0.84', '1.00'],
    [12, '0.76', '1.00'],
  ])('says how little %i right of as many tell, for every measure', (n, low, high) => {
    const { recall, mrr, ndcg } = rated(Array<OwnQuestion>(n).fill(question));
    for (const one of [recall, mrr, ndcg])
      expect([one.low.toFixed(2), one.high.toFixed(2)]).toEqual([low, high]);
  });

  test('counts a question whose place is not found as a miss', () => {
    const lost: OwnQuestion = { query: 'birds', answers: [dogs] };
    expect(rated([question, lost])).toMatchObject({
      questions: 2,
      recall: { mean: 0.5 },
      mrr: { mean: 0.5 },
    });
  });
});

test('measured is every method on a small text, and those by words alone on a large one', () => {
  const small = library('paragraph');
  const names = (chunks: number) => {
    const many = Array.from({ length: chunks }, () => small.chunks[0]!);
    return measured({ ...small, chunks: many }, RETRIEVER_DEFAULTS).map(({ name }) => name);
  };
  expect(names(5_000)).toEqual(['tfidf', 'bm25', 'lsa', 'rrf']);
  expect(names(5_001)).toEqual(['tfidf', 'bm25']);
});

describe('toggleAnswer', () => {
  const other = { source: 'typed', start: 0, end: 19 };

  test('marks a place for the question asked, and only for that', () => {
    const marked = toggleAnswer([], 'who barks?', dogs);
    expect(isAnswer(marked, 'who barks?', dogs)).toBe(true);
    expect(isAnswer(marked, 'who sings?', dogs)).toBe(false);
    expect(isAnswer(marked, 'who barks?', other)).toBe(false);
  });

  test('does not touch a mark whose words are missing', () => {
    const waiting = [{ query: 'who barks?', answers: [{ ...dogs, lost: true }] }];
    expect(isAnswer(waiting, 'who barks?', dogs)).toBe(false);
    const again = toggleAnswer(waiting, 'who barks?', dogs);
    expect(again[0]!.answers).toEqual([{ ...dogs, lost: true }, dogs]);
    expect(toggleAnswer(again, 'who barks?', dogs)).toEqual(waiting);
  });

  test('takes a mark away when it is pressed again, and forgets a question without marks', () => {
    const marked = toggleAnswer([], 'who barks?', dogs);
    expect(toggleAnswer(marked, 'who barks?', dogs)).toEqual([]);
    expect(toggleAnswer(toggleAnswer(marked, 'who barks?', other), 'who barks?', dogs)).toEqual([
      { query: 'who barks?', answers: [other] },
    ]);
  });
});

test('present leaves out marks that wait for their words, and questions with no other', () => {
  const lost = { ...dogs, lost: true };
  const cats = { source: 'typed', start: 0, end: 19 };
  const both = { query: 'who barks?', answers: [lost, cats] };
  const waiting = { query: 'who sings?', answers: [lost] };
  expect(present([both, waiting])).toEqual([{ query: 'who barks?', answers: [cats] }]);
});
