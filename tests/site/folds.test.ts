import { expect, test } from 'vitest';
import { foldsInFolds, nestedFolds } from '../architecture/folds';

/** Pages with folds in folds, and how many: a number only shrinks, and a page without any leaves the list. */
const EXCEPTIONS: Record<string, number> = {
  '/en/demos/citations/': 1,
  '/en/demos/cost/': 5,
};

test('nestedFolds counts the folds inside another fold of a demo', () => {
  const html = `<details><details></details></details>
    <x-demo><details><p></p><details></details></details><details></details></x-demo>`;
  expect(nestedFolds(html)).toBe(1);
});

test('no demo hides a fold in a fold, except for those listed', () => {
  expect(foldsInFolds()).toEqual(EXCEPTIONS);
});
