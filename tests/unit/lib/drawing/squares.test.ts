import { describe, expect, test } from 'vitest';
import { squares, squaresKey, squaresOf } from '~/lib/drawing/squares';
import { textOf } from '~/lib/figure';
import { classed } from './figures';

describe('a field of squares', () => {
  const field = squares(squaresOf(['full', 20], ['half', 11], ['open', 69]), {
    label: '20, 11 and 69 of 100',
    rows: 5,
  });

  test('has one for each item, twenty in a row', () => {
    const drawn = field.children.filter((node) => typeof node !== 'string' && node.tag === 'rect');
    expect(drawn).toHaveLength(100);
    expect(field.attributes['viewBox']).toBe('0 0 360 90');
    expect(drawn[20]).toMatchObject({ attributes: { x: 2, y: 20 } });
  });

  test('fills some, halves others and only outlines the rest', () => {
    expect(classed([field], 'open')).toHaveLength(69);
    expect(classed([field], 'half')).toHaveLength(11);
    expect(classed([field], 'full')).toHaveLength(20 + 11);
  });

  test('is read aloud as its counts', () => {
    expect(field.attributes).toMatchObject({ role: 'img', 'aria-label': '20, 11 and 69 of 100' });
  });

  test('has a key that names each kind', () => {
    expect(textOf(squaresKey(['full', 'right'], ['open', 'wrong']))).toBe('rightwrong');
  });
});
