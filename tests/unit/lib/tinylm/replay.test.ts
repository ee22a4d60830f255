import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { withReplay } from '~/lib/tinylm';

const draw = (share: number) => {
  const next = withReplay(
    () => 'new',
    () => 'old',
    share,
    seededRng(1),
  );
  return Array.from({ length: 2_000 }, next);
};

describe('withReplay', () => {
  test('draws old text at the given share', () => {
    const old = draw(0.25).filter((text) => text === 'old').length;
    expect(Math.abs(old - 500)).toBeLessThan(60);
  });

  test('draws none at share 0 and nothing else at share 1', () => {
    expect(new Set(draw(0))).toEqual(new Set(['new']));
    expect(new Set(draw(1))).toEqual(new Set(['old']));
  });

  test('refuses a share outside 0 to 1', () => {
    expect(() => draw(1.5)).toThrow('must lie between 0 and 1; it is 1.5');
    expect(() => draw(NaN)).toThrow('it is NaN');
  });
});
