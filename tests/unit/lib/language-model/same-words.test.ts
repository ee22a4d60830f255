import { expect, test } from 'vitest';
import { hasSameWords } from '~/lib/language-model/same-words';

test.each([
  ['Lamb noodles', 'lamb “noodles”.', true],
  ['Nadia Crewe', 'Jonaswlements T', false],
  ['Lamb noodles', '', false],
  ['Nelson', 'not Nelson', false],
])('“%s” and “%s” have the same words: %s', (one, other, expected) => {
  expect(hasSameWords(one, other)).toBe(expected);
});
