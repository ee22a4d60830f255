import { describe, expect, test } from 'vitest';
import { shortName } from '~/lib/ledger/short-name';

describe('shortName', () => {
  test.each([
    ['Hu, Shen, Wallis, Allen-Zhu, Li, Wang, Wang and Chen', 2021, 'Hu et al. 2021'],
    ['Lewis, Perez, Piktus et al.', 2020, 'Lewis et al. 2020'],
    ['Eldan and Li', 2023, 'Eldan & Li 2023'],
    ['Microsoft', 2021, 'Microsoft 2021'],
    ['Hugging Face', undefined, 'Hugging Face'],
  ])('names %s %s as %s', (authors, year, name) => {
    expect(shortName({ authors, year })).toBe(name);
  });
});
