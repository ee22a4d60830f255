import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STOP_LIMITS } from '~/lib/language-model/check';
import { isFault, readNumber, readStops, stopsTyped } from '~/lib/language-model/settings';
import { WRITING_LIMITS } from '~/lib/language-model/writing';

describe('a number of the settings', () => {
  test.each([
    ['temperature', '0.7', 0.7],
    ['temperature', ' 0,7 ', 0.7],
    ['topP', '1', 1],
    ['most', '64', 64],
    ['seed', '0', 0],
  ] as const)('%s typed as “%s” is %s', (name, typed, value) => {
    expect(readNumber(name, typed)).toBe(value);
  });

  test.each([
    ['temperature', '', 'empty'],
    ['temperature', 'warm', 'not-number'],
    ['temperature', '2.1', 'out-of-range'],
    ['topP', '0', 'out-of-range'],
    ['most', '6.5', 'not-whole'],
    ['most', '1025', 'out-of-range'],
    ['seed', '-1', 'out-of-range'],
    ['seed', 'Infinity', 'not-number'],
  ] as const)('%s typed as “%s” is refused: %s', (name, typed, code) => {
    expect(readNumber(name, typed)).toMatchObject({ code, values: WRITING_LIMITS[name] });
  });
});

describe('stop texts', () => {
  test('are lines, once each, without the empty ones; a written \\n is a line break', () => {
    expect(readStops('.\n\n\\n\\n\nQ:\n.\r\n')).toEqual(['.', '\n\n', 'Q:']);
  });

  test('are no more and no longer than a model takes', () => {
    const many = Array.from({ length: STOP_LIMITS.texts + 1 }, (_, at) => String(at));
    expect(readStops(many.join('\n'))).toMatchObject({ code: 'many-stops' });
    const long = 'x'.repeat(STOP_LIMITS.characters + 1);
    expect(readStops(long)).toMatchObject({ code: 'long-stop' });
  });

  test('come back as they were shown', () => {
    const text = fc.stringMatching(/^[^\s\\]{1,20}$/);
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: STOP_LIMITS.texts }), (stops) => {
        const read = readStops(stopsTyped(stops));
        expect(isFault(read)).toBe(false);
        expect(read).toEqual(stops);
      }),
    );
  });
});
