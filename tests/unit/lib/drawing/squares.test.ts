import { describe, expect, test } from 'vitest';
import { squares } from '~/lib/drawing/squares';
import { textOf } from '~/lib/figure';
import { classed } from './figures';

describe('a field of squares', () => {
  const field = squares(
    [
      ['full', 20],
      ['half', 11],
      ['open', 69],
    ],
    { label: '20, 11 and 69 of 100' },
  );
  const countsOf = (kind: string) =>
    classed([field], kind).map(({ attributes: { d } }) => String(d).match(/M/g)!.length);

  test('has one square per item, twenty in a row', () => {
    expect(field.attributes['viewBox']).toBe('0 0 360 90');
    expect(classed([field], 'half')[0]!.attributes['d']).toMatch(/^M2 20h14v14h-14z/);
  });

  test('draws filled, half filled and open squares, one path per kind', () => {
    expect(countsOf('open')).toEqual([69]);
    expect(countsOf('half')).toEqual([11]);
    expect(countsOf('full')).toEqual([11, 20]);
  });

  test('is labelled with its counts', () =>
    expect(field.attributes).toMatchObject({ role: 'img', 'aria-label': '20, 11 and 69 of 100' }));

  test('has no path for a kind that does not occur', () =>
    expect(squares([['open', 3]], { label: '3' }).children).toHaveLength(1));

  test('has a key that names each kind', () => {
    const named = squares(
      [
        ['full', 2, 'right'],
        ['open', 1, 'wrong'],
      ],
      { label: '2 of 3' },
    );
    expect(textOf(named)).toBe('rightwrong');
  });
});
