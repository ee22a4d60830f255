import { describe, expect, test } from 'vitest';
import { openPlacing } from '~/demos/own/core/placing';
import { haveSameWords, rowsOf } from '~/demos/own/core/same-words';

const manual = {
  name: 'manual.pdf',
  text: [
    'Write to Bob. He answers within 14 days.',
    'The single line synopsis should be kept brief – certainly under 80 characters.',
    'A refund for a ticket comes within 14 days to your bank.',
  ].join('\n\n'),
  pages: [0, 42],
};
const placing = openPlacing([manual, { name: 'notes/rules.md', text: '狗可以上船。猫不可以。' }]);

describe('the words that answer a question', () => {
  test('are taken where they stand among the words of the question', () => {
    const place = placing.placeOf('How long does a refund take?', 'within 14 days', '')!;
    expect(manual.text.slice(place.start - 6, place.end)).toBe('comes within 14 days');
  });

  test('are found across line ends, cases and quotation marks, and then as the text has them', () => {
    const text = 'It’s "FREE\nof charge".';
    const at = "it's “free of charge”";
    const place = openPlacing([{ name: 'a', text }]).placeOf('', at, '');
    expect(place).toEqual({ source: 'a', start: 0, end: 21, words: text.slice(0, 21) });
  });

  test('are looked for in the file that is named, with its folder and ending or without', () => {
    for (const source of ['', 'manual.pdf', 'Manual', 'old\\manual.pdf'])
      expect(placing.placeOf('', 'within 14 days', source), source).toBeDefined();
    for (const source of ['rules', 'manual.docx'])
      expect(placing.placeOf('', 'within 14 days', source), source).toBeUndefined();
    expect(placing.placeOf('', '猫不可以', 'rules.md')?.source).toBe('notes/rules.md');
  });

  test('may have any sign without becoming a pattern', () => {
    for (const words of ['a.*(b)[c]', '- {1}', '/x|y\\', '^$+?'])
      expect(
        openPlacing([{ name: 'a', text: `1 ${words} 2` }]).placeOf('', words, ''),
      ).toBeDefined();
    expect(placing.placeOf('', '.', 'rules')).toBeUndefined();
    expect(placing.placeOf('', '  ', '')).toBeUndefined();
  });
});

describe('the nearest sentences', () => {
  test('have most of the rare words, and say on which page they are', () => {
    const [first] = placing.nearest(
      'How long may the one-line description be?',
      'under eighty characters',
      5,
    );
    expect(first).toMatchObject({ page: 2, place: { source: 'manual.pdf' } });
    expect(first!.place.words).toContain('under 80 characters');
  });

  test('are none where no word is shared', () => {
    expect(placing.nearest('zebra', 'xylophone', 5)).toEqual([]);
  });
});

describe('two texts', () => {
  const text = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');

  test('have the same words whatever stands around them', () => {
    expect(haveSameWords(rowsOf(text), rowsOf(`Home\nMenu\n${text}\nImprint`))).toBe(true);
    expect(haveSameWords(rowsOf('Dogs.'), rowsOf('dogs'))).toBe(true);
  });

  test('do not if one is a part of the other, or they have little in common', () => {
    expect(haveSameWords(rowsOf(text.slice(0, 200)), rowsOf(text))).toBe(false);
    expect(haveSameWords(rowsOf(text), rowsOf(text.replace(/(\d+)/g, '$1x')))).toBe(false);
    expect(haveSameWords(rowsOf(''), rowsOf(''))).toBe(false);
  });
});
