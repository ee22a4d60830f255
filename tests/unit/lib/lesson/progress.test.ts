import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import {
  onward,
  placeOf,
  progressFile,
  progressIn,
  together,
  type Progress,
} from '~/lib/lesson/progress';

const ORDER = ['S1', 'S2', 'S3', 'P1'];
const LESSONS = new Set(ORDER);
const nothing: Progress = { read: new Set() };
const some: Progress = {
  read: new Set(['S1', 'P1']),
  place: { lesson: 'S2', section: 'two-doors' },
};

describe('a progress file', () => {
  test('is read back as it was written', () => {
    expect(progressIn(progressFile(some), LESSONS)).toEqual(some);
  });

  test.each(['', '{', '[]', 'null', '{"kind":"run"}', '"crossroads-progress"'])(
    'is undefined for %j',
    (text) => {
      expect(progressIn(text, LESSONS)).toBeUndefined();
    },
  );

  test('leaves out unknown lessons, guesses of earlier editions and invalid places', () => {
    const text = JSON.stringify({
      kind: 'crossroads-progress',
      read: ['S1', 'X9', 7, null],
      guesses: { a: { said: '40', right: true, off: 3 } },
      place: { lesson: 'X9', section: 'top' },
    });
    expect(progressIn(text, LESSONS)).toEqual({
      read: new Set(['S1']),
      place: undefined,
    });
  });

  test('of any JSON gives known lessons or nothing, and never throws', () => {
    const file = fc.record({
      kind: fc.constant('crossroads-progress'),
      read: fc.anything(),
      place: fc.anything(),
    });
    forAll(file, (value) => {
      const { read, place } = progressIn(JSON.stringify(value), LESSONS)!;
      expect([...read].every((id) => LESSONS.has(id))).toBe(true);
      expect(place === undefined || LESSONS.has(place.lesson)).toBe(true);
    });
  });
});

test('merging two progress files loses no mark, and the local one wins', () => {
  const here: Progress = { ...nothing, place: { lesson: 'S1', section: 'levers' } };
  const both = together(here, some);
  expect(both.read).toEqual(some.read);
  expect(both.place).toEqual(here.place);
  expect(together(nothing, some).place).toEqual(some.place);
});

test.each([{}, null, 4, { lesson: 'S1' }, { lesson: 'S1', section: '"><img>' }])(
  'placeOf is undefined for %j',
  (value) => {
    expect(placeOf(value)).toBeUndefined();
  },
);

describe('the lesson to continue with', () => {
  const at = (read: string[], place?: string) =>
    onward(ORDER, {
      read: new Set(read),
      place: place === undefined ? undefined : { lesson: place, section: 'here' },
    });

  test('is the first one where nothing is read', () => expect(at([])).toEqual({ lesson: 'S1' }));

  test('is the unfinished one that was last open', () => {
    expect(at(['S1', 'P1'], 'S2')).toEqual({ lesson: 'S2', section: 'here' });
  });

  test('is the one after the last open lesson, if that is read', () => {
    expect(at(['S2'], 'S2')).toEqual({ lesson: 'S3' });
  });

  test('is the one after the furthest read, then skipped ones', () => {
    expect(at(['S2'])).toEqual({ lesson: 'S3' });
    expect(at(['S2', 'S3', 'P1'])).toEqual({ lesson: 'S1' });
  });

  test('is undefined where all are read', () => expect(at(ORDER)).toBeUndefined());
});
