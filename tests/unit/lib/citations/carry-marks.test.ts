import { describe, expect, test } from 'vitest';
import { carriedMarks, storedMarks } from '~/lib/citations/carry-marks';
import { readOwn } from '~/lib/citations/own-passages';

const passages = '[1] Fog\n[2] Dogs';
const own = (answer: string) => readOwn({ answer, passages });

describe('marks of an edited answer', () => {
  const before = own('Boats stop [1]. Dogs stay [2]. Bees wait.');
  const marks = { 'own.1.1': 'full', 'own.2.1': 'part', 'own.3.1': 'yes' } as const;
  const held = storedMarks({}, before, marks);

  test('move with their sentence', () => {
    const after = own('Dogs stay [2]. Hens lay. Boats stop [1].');
    expect(carriedMarks(held, after)).toEqual({ 'own.1.1': 'part', 'own.3.1': 'full' });
  });

  test('disappear while the sentence or its citations differ, and come back with them', () => {
    const other = own('Boats stop [2]. Dogs sit [2].');
    expect(carriedMarks(held, other)).toEqual({});
    expect(carriedMarks(storedMarks(held, other, {}), before)).toEqual(marks);
  });

  test('stay separate if a sentence occurs twice', () => {
    const twice = own('Boats stop [1]. Boats stop [1].');
    const two = { 'own.1.1': 'full', 'own.2.1': 'none' } as const;
    expect(carriedMarks(storedMarks({}, twice, two), twice)).toEqual(two);
  });

  test('can be removed', () => {
    expect(carriedMarks(storedMarks(held, before, { 'own.1.1': 'full' }), before)).toEqual({
      'own.1.1': 'full',
    });
  });
});
