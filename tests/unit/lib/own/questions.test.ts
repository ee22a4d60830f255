import { describe, expect, test } from 'vitest';
import { matches, toggleAnswer } from '~/lib/own/questions';

const dogs = { source: 'typed', start: 21, end: 40 };

test.each([
  ['the place itself', dogs, true],
  ['the whole text around it', { source: 'typed', start: 0, end: 70 }, true],
  ['half of it', { source: 'typed', start: 21, end: 31 }, true],
  ['its neighbour with a word of it', { source: 'typed', start: 0, end: 25 }, false],
  ['the same place of another text', { ...dogs, source: 'other.txt' }, false],
])('a mark is on %s: %s', (_, place, is) => {
  expect(matches(dogs, place)).toBe(is);
});

describe('toggleAnswer', () => {
  const other = { source: 'typed', start: 0, end: 19 };

  test('marks a place for the question asked, and only for that', () => {
    const marked = toggleAnswer([], 'who barks?', dogs);
    expect(marked).toEqual([{ query: 'who barks?', answers: [dogs] }]);
    expect(toggleAnswer(marked, 'who sings?', other)).toEqual([
      ...marked,
      { query: 'who sings?', answers: [other] },
    ]);
  });

  test('does not touch a mark whose words are missing', () => {
    const waiting = [{ query: 'who barks?', answers: [{ ...dogs, lost: true }] }];
    const again = toggleAnswer(waiting, 'who barks?', dogs);
    expect(again[0]!.answers).toEqual([{ ...dogs, lost: true }, dogs]);
    expect(toggleAnswer(again, 'who barks?', dogs)).toEqual(waiting);
  });

  test('takes a mark away when it is pressed again, and forgets a question without marks', () => {
    const marked = toggleAnswer([], 'who barks?', dogs);
    expect(toggleAnswer(marked, 'who barks?', dogs)).toEqual([]);
    expect(toggleAnswer(toggleAnswer(marked, 'who barks?', other), 'who barks?', dogs)).toEqual([
      { query: 'who barks?', answers: [other] },
    ]);
  });
});
