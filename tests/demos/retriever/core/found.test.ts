import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '~/lib/text/segment';
import { sumOfParts } from '../../../unit/lib/retrieval/parts';
import { finish } from '~/lib/stepper';
import { answer } from '~/demos/retriever/core/answer';
import { askHandbook } from '~/demos/retriever/core/ask';
import { askedOf, crossedOut } from '~/lib/retrieval/crossed';
import { found, pageAt } from '~/demos/retriever/core/found';
import { openLibrary } from '~/lib/retrieval/library';
import { RETRIEVER_DEFAULTS } from '~/lib/retrieval/search-settings';
import { handbookLibrary } from '~/demos/retriever/core/shelf';
import { questionRanks } from '../../../../scripts/demos/retriever/evaluate';
import { HANDBOOK } from './texts';

const settings = { ...RETRIEVER_DEFAULTS, compare: 'tfidf' as const };
const texts = ['The boat leaves at nine.', 'A late boat leaves late.', 'The mill closed.'];
const sources = texts.map((text, at) => ({ id: `p${at}`, title: '', text }));
const library = finish(openLibrary(sources, { by: 'paragraph', size: 40, overlap: 0 })).library!;
const ask = (query: string, crossed = '') =>
  found(
    library,
    answer(library, query, settings, '', () => true, crossed),
    { settings, query, crossed },
  );

describe('what is found', () => {
  test('holds every page with the places of the words, and how many pages have each', () => {
    const { pages, terms } = ask('late boat zebra');
    expect(terms).toEqual([
      { term: 'late', forms: ['late'], df: 1, small: false },
      { term: 'boat', forms: ['boat'], df: 2, small: false },
      { term: 'zebra', forms: [], df: 0, small: false },
    ]);
    expect(pages.map(({ ticks }) => ticks.map(({ term, at }) => [term, at]))).toEqual([
      [['boat', 0.25]],
      [
        ['late', 0.25],
        ['boat', 0.5],
        ['late', 1],
      ],
      [],
    ]);
  });

  test('ranks all pages by both methods, those that are listed first', () => {
    const { orders, answer: given } = ask('late boat');
    expect(orders.first).toEqual([1, 0]);
    expect(orders.first.slice(0, given.hits.length)).toEqual(given.hits.map(({ chunk }) => chunk));
    expect(orders.second).toHaveLength(2);
  });

  test('keeps the score of the whole question when a word is crossed out', () => {
    const whole = ask('late boat');
    const less = ask('late boat', 'late');
    expect(less.scale).toBeCloseTo(whole.scale, 12);
    expect(less.answer.hits[0]!.score).toBeLessThan(whole.scale);
    expect(less.terms).toEqual(whole.terms);
    expect(less.answer.hits.flatMap(({ parts }) => parts)).not.toContainEqual(
      expect.objectContaining({ term: 'late' }),
    );
  });

  test('names the pages that the authors say answer', () => {
    const asked = { question: 'q2' };
    const shown = handbookLibrary(HANDBOOK, settings);
    const given = askHandbook(HANDBOOK, asked, settings, '');
    const { gold, pages } = found(shown, given, { settings, query: given.query });
    expect(gold.map((chunk) => pages[chunk]!.id)).toEqual(['boat']);
  });
});

test('a page has its score by itself, or none', () => {
  const asked = { query: 'late boat', settings };
  const page = pageAt(library, { ...asked, chunk: 0 });
  expect(page).toMatchObject({ source: 'p0', text: texts[0] });
  expect(sumOfParts(page.parts)).toBeCloseTo(page.score, 12);
  expect(pageAt(library, { ...asked, chunk: 2 })).toMatchObject({ score: 0, parts: [] });
});

describe('a crossed-out word', () => {
  test('leaves the text without it, and all other tokens', () => {
    expect(crossedOut('anything to eat for lunch?', 'eat')).toEqual({
      text: 'anything to for lunch?',
      words: 'anything to for lunch',
    });
  });

  test('takes both characters of a Chinese pair from the text, and one token from the words', () => {
    const { text, words } = crossedOut('自行车放哪里？', '哪里');
    expect(text).toBe('自行车放？');
    expect(segment(words)).toEqual(['自行', '行车', '车放', '放哪']);
  });

  test('is read by an encoder as a text and by the others as words', () => {
    const asked = { text: 'a text', words: 'words' };
    expect([askedOf('encoder', asked), askedOf('bm25', asked)]).toEqual(['a text', 'words']);
  });

  test('is never left among the tokens, whatever the question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (query, at) => {
        const tokens = segment(query);
        const out = tokens[at % Math.max(1, tokens.length)] ?? '';
        expect(segment(crossedOut(query, out).words)).toEqual(
          tokens.filter((token) => token !== out),
        );
      }),
      { examples: [['ﯪ', 0]] },
    );
  });
});

test('each question that has an answer has its rank by both methods', () => {
  const ranks = questionRanks(HANDBOOK, handbookLibrary(HANDBOOK, settings), settings);
  expect(ranks.map(({ id }) => id)).toEqual(
    HANDBOOK.questions.filter(({ gold }) => gold.length > 0).map(({ id }) => id),
  );
  expect(ranks.find(({ id }) => id === 'q2')).toMatchObject({ first: 1, second: 1 });
});
