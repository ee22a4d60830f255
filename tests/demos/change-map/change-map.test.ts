import { expect, test } from 'vitest';
import type { ChangeState } from '~/demos/change-map/state';
import { requestTable } from '~/demos/change-map/change-map-demo';
import { view } from '~/demos/change-map/view';
import { textOf, toHtml } from '~/lib/figure';
import { entries, stateOf } from './state';

const htmlOf = (state: ChangeState) => view(state).map(toHtml).join('');

test('the view of the change map shows the layer, the fit and the weights of each road at once', () => {
  const html = htmlOf(stateOf('new-price-list'));
  expect(html).toContain('data-road="rag" data-fit="first" data-layer="store"');
  expect([...html.matchAll(/data-weights="(\d+)"/g)].map(([, n]) => Number(n))).toEqual([
    0, 0, 39976960, 6738415616,
  ]);
  expect(html).toContain('href="/en/sources/#E31"');
});

test('requestTable lists every request, for a page without scripts', () => {
  const text = textOf(requestTable(stateOf('new-tone')));
  for (const { name } of entries) expect(text).toContain(name.en);
});
