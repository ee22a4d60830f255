import { expect, test } from 'vitest';
import { numbersIn } from '~/demos/retriever/core/clinic/numbers';

test.each([
  ['from 06:20 to 22:10', ['06:20', '22:10']],
  ['1,200 or 1200 crowns', ['1200']],
  ['3.5, then 4.', ['3.5', '4']],
  ['第６条，共12段', ['6', '12']],
  ['F-36 and E-471', ['36', '471']],
  ['1,2 and 12,34,567', ['1,2', '12,34567']],
  ['ten crowns', []],
  ['', []],
])('in %j are %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
