import { expect, test } from 'vitest';
import { sizeText } from '~/demos/parts/quantities';

test('sizeText rounds a size to as many digits as a reader needs', () => {
  const said = (...sizes: number[]) => sizes.map((bytes) => sizeText(bytes, { locale: 'en' }));
  expect(said(999, 285_964, 426_000)).toEqual(['1 kB', '286 kB', '426 kB']);
  expect(said(2_440_000, 23_700_000, 138e6)).toEqual(['2.4 MB', '24 MB', '138 MB']);
  expect(said(1.24e9)).toEqual(['1.2 GB']);
});
