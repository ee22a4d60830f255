import { expect, test } from 'vitest';
import { viewsOf } from '~/demos/parts/pictures/views';
import { h } from '~/lib/figure';

const views = viewsOf({
  fields: () => ({ k: { kind: 'number', default: 4, min: 1, max: 9, whole: true } }),
  views: {
    count: ({ k }: { k: number }, source: string[], locale) => [
      h('p', {}, `${k} ${source[0]} ${locale}`),
    ],
  },
});

test('a view is drawn from its settings, with defaults for missing ones', () => {
  expect(views.draw('count', { k: '2' }, ['pages'], 'en')).toEqual([h('p', {}, '2 pages en')]);
  expect(views.draw('count', {}, ['pages'], 'zh')).toEqual([h('p', {}, '4 pages zh')]);
});

test('an unknown or invalid setting is named in the error', () => {
  expect(() => views.draw('list', {}, [], 'en')).toThrow('There is no view "list": count.');
  expect(() => views.draw('count', { k: '0' }, [], 'en')).toThrow('a whole number from 1 to 9');
  expect(() => views.draw('count', { size: '1' }, [], 'en')).toThrow('which is none of k');
});
