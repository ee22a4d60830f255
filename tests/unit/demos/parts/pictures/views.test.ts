import { expect, test } from 'vitest';
import { viewsOf } from '~/demos/parts/pictures/views';
import { textOf } from '~/lib/figure';

const views = viewsOf({
  fields: () => ({ k: { kind: 'number', default: 4, min: 1, max: 9, whole: true } }),
  views: {
    count: ({ k }: { k: number }, source: string[], locale) => ({
      kind: 'amounts',
      title: `${k} ${source[0]} ${locale}`,
    }),
  },
});

test('a view gives the data of a kind from settings, which draws it, with defaults for missing ones', () => {
  const asked = ['count', { k: '2' }, ['pages'], 'en'] as const;
  expect(views.picture(...asked)).toEqual({ kind: 'amounts', title: '2 pages en' });
  expect(views.draw(...asked).map(textOf)).toEqual(['2 pages en']);
  expect(views.draw('count', {}, ['pages'], 'zh').map(textOf)).toEqual(['4 pages zh']);
});

test('an unknown or invalid setting is named in the error', () => {
  expect(() => views.picture('list', {}, [], 'en')).toThrow('There is no view "list": count.');
  expect(() => views.picture('count', { k: '0' }, [], 'en')).toThrow('a whole number from 1 to 9');
  expect(() => views.picture('count', { size: '1' }, [], 'en')).toThrow('which is none of k');
});
