import { expect, test } from 'vitest';
import { placeOf, PLACES } from '~/demos/yours/request/place';

test('three answers lead to each of the six places, and weights come last', () => {
  const all = (['say', 'page', 'show'] as const).flatMap((way) =>
    (['no', 'yes'] as const).flatMap((second) =>
      (['rarely', 'often'] as const).map((often) => placeOf(way, second, often)),
    ),
  );
  expect(new Set(all)).toEqual(new Set(PLACES));
  expect(all.filter((place) => place === 'weights')).toEqual(['weights']);
  expect(placeOf('show', 'yes', 'rarely')).toBe('weights');
});
