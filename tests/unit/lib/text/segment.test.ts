import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { fold } from '~/lib/text/fold';
import { segment, segmentWithOffsets, tokenStarts } from '~/lib/text/segment';

/** Text that exercises folding: marks, ligatures, Hangul in pieces, half- and full-width forms. */
const tricky = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'a',
      'É',
      'e',
      '\u0301',
      'ﬁ',
      '½',
      '３',
      '．',
      'İ',
      '检',
      '索',
      '㍿',
      '𠀀',
      '々',
      '한',
      ..."\u1112 \u1161 \u11ab ㄱ ㅏ ﾡ ￂ ｶ ﾞ ' - 🙂 \u202e".split(' '),
      ' ',
      'ß',
      'ﷺ',
      'क',
      '\u093f',
      '\ud800',
      '。',
      '\u200d',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

const OTHERS = '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const UNSPACED = `(?:(?!\\p{Script=Han})(?:(?=[\\p{L}\\p{N}])[\\p{scx=Hira}\\p{scx=Kana}]|(?=[\\p{L}\\p{M}\\p{N}])[${OTHERS}]))`;
const RUNS = new RegExp(
  `\\p{Script=Han}+|${UNSPACED}+|(?:(?!\\p{Script=Han}|${UNSPACED})[\\p{L}\\p{N}])+`,
  'gu',
);
const isUnspaced = new RegExp(`^${UNSPACED}`, 'u');
const dictionary = new Intl.Segmenter('ja', { granularity: 'word' });

function slowSegment(text: string): string[] {
  const runs = fold(text).match(RUNS) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (isUnspaced.test(run)) return Array.from(dictionary.segment(run), (word) => word.segment);
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) return [run];
    return characters.slice(1).map((second, place) => characters[place]! + second);
  });
}

describe('segment', () => {
  test.each([
    ["Don't", ['don', 't']],
    ['QLoRA-4bit', ['qlora', '4bit']],
    ['检索增强', ['检索', '索增', '增强']],
    ['用RAG答', ['用', 'rag', '答']],
    ['３.５', ['3', '5']],
    ['café', ['café']],
    ['cafe\u0301', ['café']],
    ['snake_case', ['snake', 'case']],
    ['ﬁne', ['fine']],
    ['𠀀𠀁', ['𠀀𠀁']],
    ['人人', ['人人']],
    ['한국어 カタカナ', ['한국어', 'カタカナ']],
    ['このラーメンをたべる', ['この', 'ラーメン', 'を', 'たべる']],
    ['北ﾌｪﾘｰへ', ['北', 'フェリー', 'へ']],
    ['ฉันดื่มน้ำ', ['ฉัน', 'ดื่ม', 'น้ำ']],
    ['हिन्दी', ['ह', 'न', 'द']],
  ])('cuts %s into %j', (text, tokens) => {
    expect(segment(text)).toEqual(tokens);
  });

  test.each(['', ' \t\n', '🙂👩‍👩‍👧', '—…!?', '\u202e\u2066', '\ud800'])(
    'finds no token in %j',
    (text) => {
      expect(segment(text)).toEqual([]);
    },
  );

  test('keeps words apart from surrounding bidi controls', () => {
    expect(segment('\u202eשלום\u202c world')).toEqual(['שלום', 'world']);
  });

  test('agrees with the rule written as a regular expression', () => {
    forAll(tricky, (text) => {
      expect(segment(text)).toEqual(slowSegment(text));
    });
  });

  test('gives the same for a text and its normal form', () => {
    forAll(tricky, (text) => {
      expect(segment(text.normalize('NFKC'))).toEqual(segment(text));
      expect(segment(text.normalize('NFD'))).toEqual(segment(text));
    });
  });

  test('gives tokens that segment into themselves, but for words that a dictionary found', () => {
    forAll(tricky, (text) => {
      for (const token of segment(text))
        if (!isUnspaced.test(token)) expect(segment(token)).toEqual([token]);
    });
  });
});

describe('segmentWithOffsets', () => {
  const slices = (text: string) =>
    segmentWithOffsets(text).map(({ token, start, end }) => [token, text.slice(start, end)]);

  test('points into the original text, where folding changes lengths', () => {
    expect(slices('Oﬃce cafe\u0301 한글 ｶﾞﾗｽ')).toEqual([
      ['office', 'Oﬃce'],
      ['café', 'cafe\u0301'],
      ['한글', '한글'],
      ['ガラス', 'ｶﾞﾗｽ'],
    ]);
  });

  test('gives several tokens of one character the same place', () => {
    expect(slices('½')).toEqual([
      ['1', '½'],
      ['2', '½'],
    ]);
  });

  test('gives overlapping places to neighbouring Han bigrams', () => {
    expect(segmentWithOffsets('，检索增')).toEqual([
      { token: '检索', start: 1, end: 3 },
      { token: '索增', start: 2, end: 4 },
    ]);
  });

  test('has the tokens of segment, each at a matching place', () => {
    forAll(tricky, (text) => {
      const placed = segmentWithOffsets(text);
      expect(placed.map(({ token }) => token)).toEqual(segment(text));
      for (const { token, start, end } of placed) {
        expect(segment(text.slice(start, end)).join(' ')).toContain(token);
      }
    });
  });
});

test('tokenStarts agrees with segmentWithOffsets', () => {
  forAll(tricky, (text) => {
    expect(tokenStarts(text)).toEqual(segmentWithOffsets(text).map(({ start }) => start));
  });
});

test.each([
  ['one word', 'a'.repeat(20_000_000), 1],
  ['Chinese', '检索，'.repeat(2_300_000), 2_300_000],
])('segment handles 20 MB of one line of %s', (_, line, tokens) => {
  expect(segment(line)).toHaveLength(tokens);
});
