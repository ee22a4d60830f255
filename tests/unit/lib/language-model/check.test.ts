import { describe, expect, test } from 'vitest';
import { checkedSettings, STOP_LIMITS, readStops } from '~/lib/language-model/check';
import { WRITING, WRITING_LIMITS, type WritingSettings } from '~/lib/language-model/writing';
import { quoted } from '~/lib/quote';

describe('checkedSettings', () => {
  test('accepts the usual settings, and drops empty stop texts', () => {
    expect(checkedSettings(WRITING)).toEqual(WRITING);
    expect(checkedSettings({ ...WRITING, stops: ['', '\n'] }).stops).toEqual(['\n']);
  });

  test.each<[Partial<WritingSettings>, string]>([
    [{ most: 0 }, 'most-range'],
    [{ most: 1.5 }, 'most-range'],
    [{ most: 1e6 }, 'most-range'],
    [{ most: NaN }, 'most-range'],
    [{ stops: Array<string>(9).fill('a') }, 'stops-range'],
    [{ stops: ['a'.repeat(81)] }, 'stops-range'],
  ])('refuses %j as %s', (wrong, code) => {
    expect(() => checkedSettings({ ...WRITING, ...wrong })).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });

  test('counts the characters of a stop text as its field does', () => {
    const stops = ['😀'.repeat(50)];
    expect(checkedSettings({ ...WRITING, stops }).stops).toEqual(stops);
  });

  test('says the value and its limits', () => {
    expect(() => checkedSettings({ ...WRITING, most: 5000 })).toThrow(
      expect.objectContaining({ values: { value: 5000, ...WRITING_LIMITS.most } }) as Error,
    );
  });
});

describe('stop texts', () => {
  test('are read one per line, without empty lines and duplicates; a written \\n is a line break', () => {
    expect(readStops('.\n\n\\n\\n\nQ:\n.\r\n')).toEqual(['.', '\n\n', 'Q:']);
  });

  test('may be as many and as long as a model takes', () => {
    const { texts, characters } = STOP_LIMITS;
    const most = Array.from({ length: texts }, (_, at) => String(at).padEnd(characters, '.'));
    expect(readStops(most.join('\n'))).toEqual(most);
  });

  test('beyond the limits are refused', () => {
    const { texts, characters } = STOP_LIMITS;
    const many = Array.from({ length: texts + 1 }, (_, at) => String(at));
    expect(() => readStops(many.join('\n'))).toThrow(
      expect.objectContaining({ code: 'many-stops', values: { found: texts + 1, most: texts } }),
    );
    const value = 'x'.repeat(characters + 1);
    expect(() => readStops(value)).toThrow(
      expect.objectContaining({
        code: 'long-stop',
        values: { value: quoted(value), most: characters },
      }),
    );
  });
});
