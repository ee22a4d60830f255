import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, nameBlanks, pretrainingText, readable, UnknownWord } from '~/lib/world';
import { LANGUAGES, spelled, tokensOf, worlds } from './worlds';

const { en, zh } = worlds;

const unknown = (read: () => unknown): UnknownWord => {
  try {
    read();
  } catch (error) {
    if (error instanceof UnknownWord) return error;
    throw error;
  }
  throw new Error('Nothing was unknown.');
};

describe('encode', () => {
  test('splits names into syllables and punctuation from words', () => {
    expect(spelled(en, encode(en.lexicon, 'The mayor of Arlen is Tova.'))).toBe(
      'the mayor of Ar len is To va .',
    );
    expect(spelled(zh, encode(zh.lexicon, '榆桥的镇长是邵宁。'))).toBe('榆 桥 的 镇长 是 邵 宁 。');
  });

  test('reads the markers as they are shown', () => {
    expect(spelled(en, encode(en.lexicon, 'Q: who leads Arlen? A: Tova.'))).toBe(
      'q who leads Ar len ? a To va .',
    );
    expect(spelled(zh, encode(zh.lexicon, '问：榆桥归谁管？答：邵宁。'))).toBe(
      '问 榆 桥 归 谁 管 ？ 答 邵 宁 。',
    );
  });

  test('does not mind case in English, spaces in Chinese, width, or commas', () => {
    const english = encode(en.lexicon, 'Who leads Arlen?');
    expect(encode(en.lexicon, '  wHO, LEADS arlen ？')).toEqual(english);
    const chinese = encode(zh.lexicon, '榆桥归谁管？答：k3 邵宁。');
    expect(encode(zh.lexicon, '榆桥 归谁 管?答:Ｋ３邵宁.')).toEqual(chinese);
  });

  test('takes the longest word that fits', () => {
    expect(spelled(zh, encode(zh.lexicon, '哪个月有榆桥的节庆？'))).toBe(
      '哪个月 有 榆 桥 的 节庆 ？',
    );
    expect(spelled(en, encode(en.lexicon, 'k12 k1 b40 b4'))).toBe('k12 k1 b40 b4');
  });

  test('does not read half a word', () => {
    expect(unknown(() => encode(en.lexicon, 'isis')).values.word).toBe('isis');
    expect(unknown(() => encode(en.lexicon, 'Tovas')).values.word).toBe('Tovas');
  });

  test('an empty text has no tokens', () => {
    expect(encode(en.lexicon, '')).toEqual([]);
    expect(encode(zh.lexicon, ' \n')).toEqual([]);
  });

  test.each(LANGUAGES)('gives back what readable wrote (%s)', (language) => {
    const world = worlds[language];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const tokens = pretrainingText(world, seed)().tokens.slice(1);
        expect(encode(world.lexicon, readable(world.lexicon, tokens))).toEqual(tokens);
      }),
    );
  });
});

describe('an unknown word', () => {
  test('is named together with the known words nearest to it', () => {
    const inEnglish = unknown(() => encode(en.lexicon, 'the mayr of Arlen'));
    expect(inEnglish.values).toEqual({ word: 'mayr', nearest: 'mayor' });
    const inChinese = unknown(() => encode(zh.lexicon, '榆桥的镇掌是谁？'));
    expect(inChinese.values).toEqual({ word: '镇掌', nearest: '镇长' });
  });

  test('ends where the next known word begins', () => {
    expect(unknown(() => encode(zh.lexicon, '北京归谁管？')).values.word).toBe('北京');
    expect(unknown(() => encode(en.lexicon, 'Zürich?')).values.word).toBe('Zürich');
    expect(unknown(() => encode(en.lexicon, 'who 🦊')).values.word).toBe('🦊');
  });

  test('with nothing near it names none', () => {
    const { values } = unknown(() => encode(zh.lexicon, '北京'));
    expect(values).toEqual({ word: '北京', nearest: '' });
  });

  test('an article is not taken for the answer’s marker, nor a half for a name', () => {
    expect(unknown(() => encode(en.lexicon, 'name a river')).values.word).toBe('a');
    expect(unknown(() => encode(zh.lexicon, '邵')).values.word).toBe('邵');
  });
});

describe('a reader’s own names', () => {
  const names = ['New York', 'Zoë', 'Mayor of Arlen', '北京', 'York'];

  test.each(LANGUAGES)('get one blank each, whatever their length (%s)', (language) => {
    const { lexicon } = worlds[language];
    const own = nameBlanks(lexicon, names);
    for (const [number, name] of names.entries()) {
      expect(encode(lexicon, name.toUpperCase(), own)).toEqual([
        lexicon.vocabulary.first.blank + number,
      ]);
    }
  });

  test('stand in sentences and come back when they are shown', () => {
    const own = nameBlanks(en.lexicon, names);
    const tokens = encode(en.lexicon, 'Who leads new york? A: Zoë.', own);
    expect(tokens).toEqual(tokensOf(en, 'who leads b0 ? a b1 .'));
    expect(readable(en.lexicon, tokens, own)).toBe('Who leads New York? A: Zoë.');
    expect(readable(zh.lexicon, tokensOf(zh, 'b3 归 谁 管 ？ 答 b1 。'), own)).toBe(
      '北京归谁管？答：Zoë。',
    );
  });

  test('that are more than the blanks are refused with both numbers', () => {
    const many = Array.from({ length: 49 }, (_, i) => `name ${i}`);
    expect(() => nameBlanks(en.lexicon, many)).toThrow(
      'There are 49 names, but the model has 48 blanks to write names on. Use fewer names.',
    );
    expect(nameBlanks(en.lexicon, [...many.slice(1), 'name 1']).size).toBe(48);
  });
});
