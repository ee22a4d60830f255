import { describe, expect, test } from 'vitest';
import { tallySaid } from '~/demos/change-map/sentences';
import type { ChangeState, Picks } from '~/demos/change-map/state';
import { requestTable } from '~/demos/change-map/table';
import { view } from '~/demos/change-map/view';
import { textOf, toHtml } from '~/lib/figure';
import { entries, stateOf } from './state';

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
    const text = textOf(requestTable(stateOf('new-tone')));
    for (const { name } of entries) expect(text).toContain(name.en);
  });
});
