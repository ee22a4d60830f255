import { expect, test } from 'vitest';
import { placeOf, PLACES } from '~/demos/yours/request/place';

const ways = ['say', 'page', 'show', 'tool'] as const;
const asked = [['no', 'rarely'], ['no', 'often'], ['yes', 'rarely'], ['yes', 'often']] as const; // prettier-ignore

test('three answers lead to each of the seven places, and to the weights only once', () => {
  const all = ways.flatMap((way) => asked.map(([second, often]) => placeOf(way, second, often)));
  expect(new Set(all)).toEqual(new Set(PLACES));
  expect(all.filter((place) => place === 'weights')).toHaveLength(1);
  expect(placeOf('show', 'yes', 'rarely')).toBe('weights');
});
