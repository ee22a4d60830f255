import { describe, expect, test } from 'vitest';
import {
  hitView,
  markedText,
  partName,
  shownScore,
  titleLength,
} from '~/demos/retriever/view/hit-view';
import { retrieverStrings } from '~/demos/retriever/about';
import { textOf, toHtml } from '~/lib/figure';
import { stateOf } from './state';

const t = retrieverStrings.en;
const { answer } = stateOf({ question: 'q2' });
const [hit] = answer.hits;

test.each([
  [3.0834249, '3.08'],
  [0, '0.00'],
  [0.1, '0.10'],
  [0.0325, '0.033'],
  [0.016393, '0.016'],
  [-0.05, '-0.050'],
  [-1.234, '-1.23'],
])('shownScore shows %d as %s', (score, text) => {
  expect(shownScore(score)).toBe(text);
});

const at = (start: number, end: number) => ({ start, end });
const ofTerms = (values: [string, number][]) => ({
  ...hit!,
  score: values.reduce((sum, [, value]) => sum + value, 0),
  parts: values.map(([term, value]) => ({
    ...{ kind: 'term' as const, term, value },
    ...{ tf: 1, df: 1, idf: 1 },
  })),
});

describe('markedText', () => {
  test('keeps the text, with a mark around each stretch', () => {
    const nodes = markedText({
      ...ofTerms([['fog', 1]]),
      text: 'fog and fog',
      marks: [at(0, 3), at(8, 11)],
    });
    expect(nodes.map(toHtml).join('')).toBe(
      '<mark class="s3">fog</mark> and <mark class="s3">fog</mark>',
    );
  });

  test('marks nothing where nothing is to be marked', () => {
    expect(markedText({ ...ofTerms([]), text: 'fog', marks: [] })).toEqual(['fog']);
    expect(markedText({ ...ofTerms([]), text: '', marks: [] })).toEqual([]);
  });

  test('marks a word as strongly as its part of the score is large', () => {
    const hit = {
      ...ofTerms([
        ['heron', 8],
        ['to', 1.5],
        ['a', 0.5],
      ]),
      text: 'Heron to a',
    };
    const nodes = markedText({ ...hit, marks: [at(0, 5), at(6, 8), at(9, 10)] });
    expect(nodes.map(toHtml).join('')).toBe(
      '<mark class="s3">Heron</mark> <mark class="s2">to</mark> <mark class="s1">a</mark>',
    );
  });
});

test('partName names a word by itself and a rank by its method', () => {
  expect(partName({ kind: 'term', term: 'fog', value: 1, tf: 1, df: 1, idf: 1 }, t)).toBe('fog');
  expect(partName({ kind: 'rank', method: 'lsa', rank: 2, value: 0.016 }, t)).toBe(
    'LSA vectors, rank 2',
  );
});

describe('hitView', () => {
  test('tells the bar in words, part by part', () => {
    const html = toHtml(hitView(hit!, 10, t));
    const parts = hit!.parts.map((part) => `${partName(part, t)} ${shownScore(part.value)}`);
    expect(html).toContain(`aria-label="${parts.join(', ')}"`);
    expect(html.match(/<rect /g)).toHaveLength(hit!.parts.length);
  });

  test('draws bars that end within the scale', () => {
    const extent = hit!.parts.reduce((sum, { value }) => sum + Math.abs(value), 0);
    const ends = [
      ...toHtml(hitView(hit!, extent, t)).matchAll(/x="([\d.]+)%" y="1" width="([\d.]+)%"/g),
    ].map(([, x, width]) => Number(x) + Number(width));
    expect(ends.length).toBeGreaterThan(1);
    expect(Math.max(...ends)).toBeLessThanOrEqual(100);
  });

  test('says of a passage whether it answers and what is wrong with it', () => {
    const note = { date: '2024-03-01', role: 'public', kind: 'outdated', gold: true } as const;
    const shown = hitView(hit!, 10, t, note);
    const text = textOf(shown);
    expect(toHtml(shown)).toContain('title="chunk 1 · from 2024-03-01"');
    expect(text).toContain(t.gold);
    expect(text).toContain(t.kinds.outdated);
    expect(textOf(hitView(hit!, 10, t))).not.toContain(t.gold);
  });
});

describe('markedText', () => {
  const titled = { ...hit!, title: 'Boat', text: 'Boat\n\nThe boat leaves at nine.' };

  test('shows a title that the chunk begins with once: it stands above already', () => {
    const marks = [
      { start: 0, end: 4 },
      { start: 10, end: 14 },
    ];
    const nodes = markedText({ ...titled, marks });
    expect(nodes.map(textOf).join('')).toBe(titled.text);
    const [head, ...shown] = nodes;
    expect(head).toMatchObject({ attributes: { hidden: true }, children: ['Boat\n\n'] });
    expect(shown.map(textOf).join('')).toBe('The boat leaves at nine.');
  });

  test.each([
    ['Boat', 'Boats leave at nine.', 0],
    ['', '\nBoat', 0],
    ['Boat', 'Boat\n\n  At nine.', 8],
  ])('of a chunk under “%s”: %j begins at %d', (title, text, length) => {
    expect(titleLength({ title, text })).toBe(length);
  });
});
