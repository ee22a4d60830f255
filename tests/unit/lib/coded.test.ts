import { expect, test } from 'vitest';
import { codedParts, uncoded } from '~/lib/coded';

test('every second part of a text is code', () => {
  expect(codedParts('call `generate` on `x`')).toEqual(['call ', 'generate', ' on ', 'x', '']);
  expect(codedParts('plain')).toEqual(['plain']);
});

test('where code cannot be told from the rest, its marks go', () => {
  expect(uncoded('call `generate` on `x`')).toBe('call generate on x');
});
