import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { views } from '~/demos/retriever/views';
import { vectorsBy, type RetrieverSource } from '~/demos/retriever/views/opened';
import { readHandbook } from '../../../../content/read';
import { classed } from '../../../lib/drawing/figures';

const source: RetrieverSource = {
  handbook: readHandbook(),
  vectors: await vectorsBy((path) => readFileSync(`public/${path}`)),
};
const FARE = { question: 'q01', chunking: 'heading' };
const drawn = (view: string, settings: Record<string, string>, locale: Locale = 'en') =>
  views.retriever.draw(view, settings, source, locale);

const textOfClass = (nodes: readonly FigureNode[], name: string) =>
  classed(nodes, name).map(textOf);

describe('the found view, for the ferry fare', () => {
  test('lists the current page first while the store is clean', () => {
    expect(textOfClass(drawn('found', FARE), 't')[0]).toBe('Single fares 2026');
    expect(classed(drawn('found', FARE), 'miss')).toEqual([]);
  });

  test('lists the old table first and the current page second once old pages are added', () => {
    const titles = textOfClass(drawn('found', { ...FARE, outdated: '1' }), 't');
    expect(titles.slice(0, 2)).toEqual(['Fare table 2023', 'Single fares 2026']);
  });

  test('fills the found ones among 72 pages, with five old ones beside them', () => {
    const nodes = drawn('found', FARE);
    expect(classed(nodes, 'lit')).toHaveLength(4);
    expect(classed(nodes, 'old')).toHaveLength(5);
    expect(textOfClass(nodes, 'cap')[0]).toBe('72 pages');
  });

  test('names the right page if it was missed', () => {
    const [missed] = classed(drawn('found', { ...FARE, question: 'q02' }), 'miss');
    expect(textOf(missed!)).toContain('Stowing cycles');
    expect(textOf(missed!)).toContain('not found');
  });
});

/** The counts that the records r2-old-pages, r1-eight and r1-whole-way hold. */
test.each([
  ['en', { outdated: '1' }, 15],
  ['zh', { outdated: '1' }, 20],
  ['en', { outdated: '1', k: '8' }, 23],
  ['zh', { outdated: '1', k: '8' }, 25],
  ['en', { outdated: '1', method: 'encoder' }, 13],
  ['zh', { outdated: '1', method: 'encoder' }, 10],
  ['en', { outdated: '0' }, 0],
] as const)(
  'the view of forty questions in %s with %o: an old page reached %i',
  (locale, settings, count) => {
    const nodes = drawn('forty', { ...FARE, ...settings }, locale);
    expect(classed(nodes, 'on')).toHaveLength(count);
    expect(textOfClass(nodes, 'big')).toEqual([String(count)]);
  },
);

describe('the reply view, checked against its page', () => {
  const reply = (name: string, locale: Locale = 'en') =>
    drawn('reply', { ...FARE, outdated: '1', reply: name }, locale);

  test('passes word for word if it copies the old page', () => {
    expect(classed(reply('copied'), 'no')).toEqual([]);
    expect(classed(reply('copied'), 'yes').length).toBeGreaterThan(5);
  });

  test('passes word for word if it gives the current fare', () => {
    expect(classed(reply('current'), 'no')).toEqual([]);
    expect(classed(reply('current', 'zh'), 'no')).toEqual([]);
  });

  test('cites nothing if it declines', () =>
    expect(textOfClass(reply('declined'), 'cap')).toEqual(['no page cited']));
});

test('the messages view shows the messages that a model receives', () => {
  const texts = textOfClass(drawn('messages', { ...FARE, outdated: '1' }), 'message');
  expect(texts).toHaveLength(2);
  expect(texts[0]).toMatch(/^system/);
  expect(texts[1]).toContain('[1] Fare table 2023');
  expect(texts[1]).toContain('How much is a ticket to Heron Island?');
});
