import { expect, test } from 'vitest';
import { views } from '~/demos/change-map/views';
import type { Sorts } from '~/demos/parts/pictures/answers';

const sorts = (isSorted: string, locale: 'en' | 'zh' = 'en') =>
  (views['change-map'].picture('sort', { isSorted }, undefined, locale) as { sorts: Sorts }).sorts;

test('the ten requests are shown without a place at rest, and with ours after the press', () => {
  const places = Object.keys(sorts('0').places);
  expect(sorts('0').rows).toHaveLength(10);
  for (const { place, why } of sorts('0').rows)
    expect([place, why]).toEqual([undefined, undefined]);
  for (const { place } of sorts('1').rows) expect(places).toContain(place);
  expect(sorts('1').rows.filter(({ place }) => place === 'weights')).toEqual([]);
  const placed = (locale: 'en' | 'zh') =>
    sorts('1', locale).rows.map(({ id, place }) => [id, place]);
  expect(placed('zh')).toEqual(placed('en'));
});
