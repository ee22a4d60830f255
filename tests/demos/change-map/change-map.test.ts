import { describe, expect, test } from 'vitest';
import { tallySaid } from '~/demos/change-map/sentences';
import type { ChangeState, Picks, Request } from '~/demos/change-map/state';
import { changeStrings } from '~/demos/change-map/about';
import { csvRows, requestTable } from '~/demos/change-map/table';
import { view } from '~/demos/change-map/view';
import { words } from '~/i18n/words';
import { textOf, toHtml } from '~/lib/figure';
import { ROADS } from '~/lib/road';
import { readChanges } from '../../content/read';

const entries = readChanges();

function requestsIn(locale: 'en' | 'zh'): Request[] {
  return entries.map((entry) => ({
    ...entry,
    name: entry.name[locale],
    example: entry.example[locale],
    work: Object.fromEntries(ROADS.map((road) => [road, entry.work[road][locale]])),
    why: Object.fromEntries(ROADS.map((road) => [road, entry.why[road][locale]])),
  })) as unknown as Request[];
}

function stateOf(id: string, picks: Picks = new Map(), locale: 'en' | 'zh' = 'en'): ChangeState {
  const requests = requestsIn(locale);
  return {
    locale,
    requests,
    roads: words(locale).roads,
    strings: changeStrings[locale],
    pages: { sources: '/en/sources/', claims: '/en/claims/' },
    request: requests.find((request) => request.id === id)!,
    size: '7b',
    rank: 16,
    picks,
  };
}

const htmlOf = (state: ChangeState) => view(state).map(toHtml).join('');

describe('view', () => {
  test('marks the road that was picked, and none before', () => {
    expect(htmlOf(stateOf('new-price-list'))).not.toContain('data-picked');
    const picked = htmlOf(stateOf('new-price-list', new Map([['new-price-list', 'rag']])));
    expect(picked).toMatch(/data-road="rag"[^>]* data-picked/);
  });

  test('shows the layer, the fit and the weights of each road at once', () => {
    const html = htmlOf(stateOf('new-price-list'));
    expect(html).toContain('data-road="rag" data-fit="first" data-layer="store"');
    expect([...html.matchAll(/data-weights="(\d+)"/g)].map(([, n]) => Number(n))).toEqual([
      0, 0, 39976960, 6738415616,
    ]);
    expect(html).toContain('href="/en/sources/#E31"');
  });

  test('draws every request in both languages without an empty slot', () => {
    for (const { id } of entries)
      for (const locale of ['en', 'zh'] as const)
        expect(htmlOf(stateOf(id, new Map([[id, 'rag']]), locale))).not.toMatch(
          /NaN|undefined|\{\w+\}/,
        );
  });
});

describe('tallySaid', () => {
  test('counts the picks that change weights beside our first choices', () => {
    const picks: Picks = new Map([
      ['new-price-list', 'finetune'],
      ['new-tone', 'prompt'],
    ]);
    expect(tallySaid(stateOf('valid-json', picks))).toBe(
      'Your picks: 2, of which 1 would change weights; of our first choices for the same requests, 0 would.',
    );
  });
});

describe('requestTable', () => {
  test('holds every request, for a page without scripts', () => {
    const text = textOf(requestTable(stateOf('new-tone'), '7b', 16));
    for (const { name } of entries) expect(text).toContain(name.en);
  });

  test('gives a file one row for each request and road', () => {
    expect(csvRows(stateOf('new-tone'), '7b', 16)).toHaveLength(1 + 4 * entries.length);
  });
});
