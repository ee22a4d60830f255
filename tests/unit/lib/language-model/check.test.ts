import { describe, expect, test } from 'vitest';
import { STOP_LIMITS, readStops } from '~/lib/language-model/check';
import { quoted } from '~/lib/quote';

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
