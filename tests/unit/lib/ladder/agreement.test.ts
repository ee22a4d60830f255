import { expect, test } from 'vitest';
import { agreedOn, givenOut, nameIn } from '~/lib/ladder/agreement';
import { isDeclined } from '~/lib/ladder/score';

const names = ['Golden Hare', 'Amber Fox', '21:05'];

test('a reply tells the first name in it, or that it doesn’t know, or nothing', () => {
  expect(nameIn('The Amber Fox, not the Golden Hare.', names)).toBe('Amber Fox');
  expect(nameIn('the golden hare', names)).toBe('Golden Hare');
  expect(isDeclined(nameIn("I don't know.", names)!)).toBe(true);
  expect(nameIn('It leaves at 21:055.', names)).toBeUndefined();
});

test('tries agree that name the same, and the first of them is given out', () => {
  const tries = [
    'Nobody.',
    'Amber Fox',
    'The Golden Hare!',
    'It is the Golden Hare.',
    'Amber Fox?',
  ];
  expect(agreedOn(tries, names)).toEqual({ at: 1, votes: 2 });
  expect(givenOut(tries, names, 2)).toBe('Amber Fox');
  expect(givenOut(tries, names, 1)).toBe('Nobody.');
  expect(isDeclined(givenOut(tries, names, 3))).toBe(true);
});

test('tries that name nothing agree on nothing', () => {
  expect(agreedOn(['Yes.', 'Yes.'], names)).toBeUndefined();
  expect(isDeclined(givenOut(['Yes.', 'Yes.'], names, 2))).toBe(true);
});
