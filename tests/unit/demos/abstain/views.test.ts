import { expect, test } from 'vitest';
import { views } from '~/demos/abstain/views';

const models = [
  { model: 'guesser', right: 24, wrong: 75, silent: 1 },
  { model: 'doubter', right: 22, wrong: 26, silent: 52 },
];
const shown = (price: string) =>
  JSON.stringify(views.abstain.picture('scores', { price }, models, 'en'));

test('at rest only right answers are told', () => {
  expect(shown('')).toContain('"money":"24"');
  expect(shown('')).not.toContain('wrong');
});

test('a price takes its points for each wrong answer', () => {
  expect(shown('0')).toContain('"money":"24"');
  expect(shown('3')).toContain('"money":"−201"');
  expect(shown('3')).toContain('22 − 3 × 26');
});
