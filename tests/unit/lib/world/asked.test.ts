import { describe, expect, test } from 'vitest';
import { asked, nameBlanks, readable, UnknownWord } from '~/lib/world';
import { worlds } from './worlds';

describe.each([
  [
    'en',
    {
      question: 'who leads Wenthorpe?',
      shown: 'Q: Who leads Wenthorpe? A:',
      note: 'Gateside is led by Ada Marie. Who leads Gateside?',
      names: ['Gateside', 'Ada Marie'],
      noted: 'Note: Gateside is led by Ada Marie. Q: Who leads Gateside? A:',
      marked: 'Q: Who leads Wenthorpe? A: Botul. Q: What guards Wenthorpe?',
      open: 'The mayor of Wenthorpe is',
    },
  ],
  [
    'zh',
    {
      question: '秋泾归谁管？',
      shown: '问：秋泾归谁管？答：',
      note: '桃花源由李四主政。桃花源归谁管？',
      names: ['桃花源', '李四'],
      noted: '资料：桃花源由李四主政。问：桃花源归谁管？答：',
      marked: '问：秋泾归谁管？答：郑筠。问：秋泾的镇长是谁？',
      open: '秋泾的镇长是',
    },
  ],
] as const)('asked (%s)', (language, text) => {
  const { lexicon } = worlds[language];

  test('puts a bare question between its markers', () => {
    expect(readable(lexicon, asked(lexicon, text.question))).toBe(text.shown);
  });

  test("makes a note of statements before it, with the reader's names on blanks", () => {
    const own = nameBlanks(lexicon, text.names);
    const tokens = asked(lexicon, text.note, own);
    expect(readable(lexicon, tokens, own)).toBe(text.noted);
    const blanks = tokens.filter((token) => lexicon.vocabulary.tokens[token]!.kind === 'blank');
    expect(blanks).toHaveLength(3);
  });

  test('leaves markers as they are written, and asks for the last answer', () => {
    const tokens = asked(lexicon, text.marked);
    expect(tokens.filter((token) => token === lexicon.markers.question)).toHaveLength(2);
    expect(tokens.at(-1)).toBe(lexicon.markers.answer);
  });

  test('leaves text without a question for the model to go on with', () => {
    const tokens = asked(lexicon, text.open);
    expect(tokens[0]).toBe(lexicon.start);
    expect(Object.values(lexicon.markers).some((marker) => tokens.includes(marker))).toBe(false);
  });

  test('names a word it does not know', () => {
    expect(() => asked(lexicon, text.note)).toThrow(UnknownWord);
    expect(() => asked(lexicon, text.note)).toThrow(
      expect.objectContaining({
        code: 'unknown-word',
        values: expect.objectContaining({ word: expect.stringMatching(/Gateside|桃花源/) }),
      }),
    );
  });
});
