import { describe, expect, test } from 'vitest';
import { excerpt } from '~/components/prose/excerpt';

const SOURCE = `import { norm } from './vector';

/** Adds up. */
// Slowly.
export function sum(values: number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

export function other() {}
`;

describe('excerpt', () => {
  test('returns the named function with the comment above it and its line numbers', () => {
    const { code, first, last } = excerpt(SOURCE, 'export function sum', /^}/);
    expect(code.split('\n')[0]).toBe('/** Adds up. */');
    expect(code.split('\n').at(-1)).toBe('}');
    expect([first, last]).toEqual([3, 7]);
    expect(
      SOURCE.split('\n')
        .slice(first - 1, last)
        .join('\n'),
    ).toBe(code);
  });

  test('can return a single line', () => {
    expect(excerpt(SOURCE, 'import', /;$/)).toEqual({
      code: "import { norm } from './vector';",
      first: 1,
      last: 1,
    });
  });

  test('fails if no line matches its beginning', () => {
    expect(() => excerpt(SOURCE, 'function product', /^}/)).toThrow(
      'No line contains "function product".',
    );
  });

  test('fails if no line matches its end', () => {
    expect(() => excerpt(SOURCE, 'function sum', /^---/)).toThrow(
      'No line after "function sum" matches /^---/.',
    );
  });
});
