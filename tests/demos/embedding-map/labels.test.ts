import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedLabels, shortLabel } from '~/demos/embedding-map/labels';

const at = (point: number, x: number, y: number, width = 40) => ({
  point,
  text: `p${point}`,
  x,
  y,
  width,
});

describe('placedLabels', () => {
  test('writes to the right of a point, and at the right edge to its left', () => {
    const [first, second] = placedLabels([at(0, 50, 50), at(1, 290, 90)], 300, 200, 9);
    expect(first!.left).toBe(58);
    expect(second!.left).toBe(242);
  });

  test('leaves out what has no room, the later first', () => {
    const names = placedLabels([at(0, 150, 50), at(1, 152, 52), at(2, 151, 51)], 300, 200, 9);
    expect(names.map(({ point }) => point)).toEqual([0, 1]);
  });

  test('never lets two labels run over each other', () => {
    const one = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (places) => {
        const candidates = places.map(([x, y], i) => at(i, x, y));
        const placed = placedLabels(candidates, 300, 200, 40);
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1))
            expect(Math.abs(a.y - b.y) >= 16 || Math.abs(a.left - b.left) > 40).toBe(true);
      }),
    );
  });
});

test('shortLabel ends a long name in an ellipsis, counting characters, not halves of them', () => {
  expect(shortLabel('检索增强生成', 4)).toBe('检索增…');
  expect(shortLabel('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
});
