import { describe, expect, test } from 'vitest';
import { answer } from '~/demos/retriever/core/answer';
import { askHandbook } from '~/demos/retriever/core/ask';
import { openLibrary } from '~/lib/retrieval/library';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';
import { sumOfParts } from '../../../unit/lib/retrieval/parts';
import { finish } from '~/lib/stepper';
import { evaluate } from '../../../../scripts/demos/retriever/evaluate';
import { retrieverSnapshot } from '../../../../scripts/demos/retriever/snapshot';
import { HANDBOOK } from './texts';

const INSTRUCTION = 'Answer from the passages.';
const SETTINGS = { ...RETRIEVER_DEFAULTS, k: 2 };
const SOURCES = [
  { id: 'boat', title: 'Boat', text: 'The boat leaves at nine.' },
  {
    id: 'late',
    title: 'Late',
    text: 'A boat that is late leaves when it can, and a boat may be late.',
  },
  { id: 'mill', title: 'Mill', text: 'The mill closed.' },
];
const library = finish(openLibrary(SOURCES, { by: 'paragraph', size: 40, overlap: 0 })).library!;

describe('answer', () => {
  test('gives the k best chunks with their source and the words to mark', () => {
    const { hits } = answer(library, 'boat boat leaves', SETTINGS, INSTRUCTION);
    expect(hits.map(({ source }) => source)).toEqual(['boat', 'late']);
    const [first] = hits;
    expect(first!.marks.map(({ start, end }) => first!.text.slice(start, end))).toEqual([
      'boat',
      'leaves',
    ]);
    for (const hit of hits) expect(sumOfParts(hit.parts)).toBeCloseTo(hit.score, 9);
  });

  test('says which words of the question stand nowhere, each once', () => {
    const { tokens, unknown } = answer(library, 'Boat, boat: zebra?', SETTINGS, INSTRUCTION);
    expect(tokens).toEqual(['boat', 'zebra']);
    expect(unknown).toEqual(['zebra']);
  });

  test('sets a second method beside the first', () => {
    const both = answer(library, 'boat leaves', { ...SETTINGS, compare: 'tfidf' }, INSTRUCTION);
    expect(both.compared).toHaveLength(2);
    expect(answer(library, 'boat', SETTINGS, INSTRUCTION).compared).toBeUndefined();
  });

  test('ranks only what is allowed, and counts it', () => {
    const found = answer(library, 'boat', SETTINGS, INSTRUCTION, (chunk) => chunk !== 0);
    expect(found.hits.map(({ source }) => source)).toEqual(['late']);
    expect([found.chunks, found.readable]).toEqual([3, 2]);
  });

  test('assembles the prompt from the hits, in their order', () => {
    const { prompt } = answer(library, 'boat leaves', SETTINGS, INSTRUCTION);
    expect(prompt.text).toBe(
      `${INSTRUCTION}\n\n[1] ${SOURCES[0]!.text}\n\n[2] ${SOURCES[1]!.text}\n\nboat leaves`,
    );
  });

  test('finds nothing for an empty question, and does not fail', () => {
    const { hits, tokens } = answer(library, '   ', SETTINGS, INSTRUCTION);
    expect([hits, tokens]).toEqual([[], []]);
  });
});

describe('askHandbook', () => {
  test('asks a built-in question by its id and finds the rank of its answer', () => {
    const found = askHandbook(HANDBOOK, { question: 'q2' }, SETTINGS, INSTRUCTION);
    expect(found.query).toBe('boat leaves');
    expect(found.goldRank).toBe(1);
    expect(found.notes.boat).toEqual({
      date: '2026-03-01',
      role: 'public',
      kind: undefined,
      gold: true,
    });
  });

  test('asks what the reader typed where the id is unknown; there is no right answer then', () => {
    const found = askHandbook(HANDBOOK, { question: 'q99', query: 'mill' }, SETTINGS, INSTRUCTION);
    expect([found.query, found.question, found.goldRank]).toEqual(['mill', undefined, 0]);
    expect(found.hits.map(({ source }) => source)).toEqual(['mill']);
  });

  test('shows a passenger nothing that belongs to a manager', () => {
    const asked = { question: 'q3' };
    expect(
      askHandbook(HANDBOOK, asked, SETTINGS, INSTRUCTION).hits.map(({ source }) => source),
    ).not.toContain('wages');
    const broken = askHandbook(HANDBOOK, asked, { ...SETTINGS, forbidden: true }, INSTRUCTION);
    expect(broken.hits[0]?.source).toBe('wages');
  });

  test('loses the answer when it is taken away', () => {
    const found = askHandbook(
      HANDBOOK,
      { question: 'q2' },
      { ...SETTINGS, missing: true },
      INSTRUCTION,
    );
    expect(found.goldRank).toBe(0);
    expect(found.hits.map(({ source }) => source)).not.toContain('boat');
  });
});

describe('retrieverSnapshot', () => {
  const twice = (text: string) => ({ en: text, zh: text });
  const handbook = {
    passages: HANDBOOK.passages.map((one) => ({
      ...one,
      title: twice(one.title),
      text: twice(one.text),
      section: twice(''),
    })),
    questions: HANDBOOK.questions.map((one) => ({
      ...one,
      text: twice(one.text),
    })),
  };

  test('holds the numbers that lessons quote, by language, method and measure', () => {
    const { cells, answers } = retrieverSnapshot(handbook, 'q2', SETTINGS, twice(INSTRUCTION));
    expect(cells['rank/zh']).toBe(answers.zh.goldRank);
    expect(cells['score/en']).toBe(answers.en.hits[0]!.score);
    const figures = evaluate(HANDBOOK, SETTINGS);
    expect(cells['lsa/en/recall']).toBe(
      figures.find(({ method }) => method === 'lsa')!.recall.mean,
    );
    expect(cells['chunks/en']).toBe(4);
  });

  test('is the same every time', () => {
    const run = () =>
      retrieverSnapshot(handbook, 'q1', { ...SETTINGS, method: 'rrf' }, twice(INSTRUCTION));
    expect(run()).toEqual(run());
  });
});
