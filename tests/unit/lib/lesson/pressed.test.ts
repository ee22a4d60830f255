import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { pressedIn } from '~/lib/lesson/pressed';

describe('the stored presses of a walk', () => {
  test('are read back as they were written', () =>
    expect(pressedIn(JSON.stringify({ 1: 2, 4: 0 }))).toEqual({ 1: 2, 4: 0 }));

  test.each([
    null,
    '',
    '{"1":',
    'null',
    '7',
    '"walk"',
    '[]',
    '{"1":"two"}',
    '{"1":-1}',
    '{"1":0.5}',
    '{"1":{"toString":""}}',
  ])('are empty for %j', (text) => expect(pressedIn(text)).toEqual({}));

  test('are whole numbers, whatever another page has stored there', () =>
    forAll(fc.json(), (text) => {
      for (const press of Object.values(pressedIn(text)))
        expect(Number.isInteger(press) && press >= 0).toBe(true);
    }));
});
