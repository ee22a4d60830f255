import { expect, test } from 'vitest';
import { isDayRight, jsonOf, solvedAsJson } from '../../../../scripts/studies/ladder/json-lines';

const LOST = 'LOST | Tern Quay | -';
const written = (day: string) => `{"kind": "LOST", "quay": "Tern Quay", "day": "${day}"}`;

test('a line as JSON says unknown where its message names no day', () => {
  expect(jsonOf(LOST)).toBe(written('unknown'));
  expect(jsonOf('LOST | Tern Quay | Friday')).toBe(written('Friday'));
  expect(solvedAsJson({ text: 'My hat is gone.', line: LOST })).toBe(
    `Message: My hat is gone.\nLine: ${written('unknown')}`,
  );
});

test('a day is right if it is the one of the message, whatever else the line says', () => {
  const pets = '{"kind": "PETS", "quay": "Tern Quay", "day": "unknown"}';
  expect([pets, written('Monday'), 'LOST'].map((one) => isDayRight(one, LOST))).toEqual([
    true,
    false,
    false,
  ]);
});
