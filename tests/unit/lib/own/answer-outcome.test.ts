import { expect, test } from 'vitest';
import { outcomeOf, type SeenAnswer } from '~/lib/own/outcomes';

const SEEN: SeenAnswer = {
  text: 'Under 80.',
  declines: false,
  says: true,
  given: true,
  answerable: true,
};

test.each<[string, Partial<SeenAnswer>, string]>([
  ['says what it must', {}, 'right'],
  ['says what it must without having been given anything', { given: undefined }, 'right'],
  ['says what it must, which its passages do not', { given: false }, 'unread'],
  ['says something else', { says: false }, 'wrong'],
  ['declines, though there is an answer', { declines: true, says: false }, 'silent'],
  ['declines where there is none', { answerable: false, declines: true, says: false }, 'honest'],
  ['answers where there is none', { answerable: false }, 'made-up'],
  ['is blank', { text: ' \n', answerable: false }, 'empty'],
])('an answer that %s', (_, seen, outcome) => {
  expect(outcomeOf({ ...SEEN, ...seen })).toBe(outcome);
});
