import { describe, expect, test } from 'vitest';
import { termText } from '~/lib/encoder/vectors/term-texts';
import { lessonPassages } from '~/lib/encoder/vectors/texts';

test('termText joins name and definition as the language does', () => {
  expect(termText('Token', 'A piece of text.', 'en')).toBe('Token: A piece of text.');
  expect(termText('词元', '一段文字。', 'zh')).toBe('词元：一段文字。');
});

describe('lessonPassages', () => {
  test('keep a short section whole, below its heading', () => {
    expect(lessonPassages('Why', 'One thing. Another.', 'en')).toEqual([
      { shown: 'One thing. Another.', read: 'Why\nOne thing. Another.' },
    ]);
  });

  test('of text without a heading are the text itself', () => {
    expect(lessonPassages('', '一件事。', 'zh')).toEqual([{ shown: '一件事。', read: '一件事。' }]);
  });

  test('end with a sentence where a section is too long, and lose no text', () => {
    const text = Array.from({ length: 40 }, (_, at) => `Sentence number ${at} is here.`).join(' ');
    const shown = lessonPassages('', text, 'en').map((one) => one.shown);
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.every((one) => one.endsWith('.') && one.length <= 700)).toBe(true);
    expect(shown.join(' ')).toBe(text);
  });
});
