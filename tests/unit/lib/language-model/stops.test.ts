import { describe, expect, test } from 'vitest';
import { STOP_LIMITS } from '~/lib/language-model/check';
import { quoted } from '~/lib/quote';
import { readStops } from '~/lib/language-model/stops';

describe('stop texts', () => {
  test('are lines, once each, without the empty ones; a written \\n is a line break', () => {
    expect(readStops('.\n\n\\n\\n\nQ:\n.\r\n')).toEqual(['.', '\n\n', 'Q:']);
  });

  test('are no more and no longer than a model takes', () => {
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
