import { expect, test } from 'vitest';
import { DAYS } from '~/lib/ladder/messages';
import { isAllowed, isDayRight, jsonOf, OPEN_DAYS, solvedAsJson } from '~/lib/ladder/schema';

const LISTS = { kind: ['LOST', 'PETS'], quay: ['Tern Quay'], day: OPEN_DAYS };
const LOST = 'LOST | Tern Quay | -';
const written = (day: string) => `{"kind": "LOST", "quay": "Tern Quay", "day": "${day}"}`;

test('a line as JSON says unknown where its message names no day', () => {
  expect(jsonOf(LOST)).toBe(written('unknown'));
  expect(jsonOf('LOST | Tern Quay | Friday')).toBe(written('Friday'));
  expect(solvedAsJson({ text: 'My hat is gone.', line: LOST })).toBe(
    `Message: My hat is gone.\nLine: ${written('unknown')}`,
  );
});

test('a schema allows what its lists hold, in as many fields, and nothing else', () => {
  expect(isAllowed(written('unknown'), LISTS)).toBe(true);
  expect(isAllowed(written('unknown'), { ...LISTS, day: DAYS })).toBe(false);
  expect(isAllowed(written('morning'), LISTS)).toBe(false);
  expect(isAllowed('{"kind": "LOST"}', LISTS)).toBe(false);
  expect(isAllowed('{"kind": "LOST"', LISTS)).toBe(false);
});

test('a day is right if it is the one of the message, whatever else the line says', () => {
  const pets = '{"kind": "PETS", "quay": "Tern Quay", "day": "unknown"}';
  expect([pets, written('Monday'), 'LOST'].map((one) => isDayRight(one, LOST))).toEqual([
    true,
    false,
    false,
  ]);
});
