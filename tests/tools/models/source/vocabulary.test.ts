import { PreTrainedTokenizer } from '@xenova/transformers';
import { describe, expect, test } from 'vitest';
import { selectedRows } from '../../../../tools/models/source/selected-pieces';
import { unigramTokenizer } from '../../../../tools/models/source/unigram-file';

const MARKS = ['<s>', '<pad>', '</s>', '<unk>'];
const kept = (pieces: string[], english: string[] = [], besides: string[] = []) => {
  const all = [...MARKS, ...pieces, '<mask>'];
  const rows = selectedRows(all, { english: new Set(english), besides: new Set(besides) });
  return rows.map((row) => all[row]).filter((piece) => pieces.includes(piece!));
};

describe('the pieces that English and Chinese need', () => {
  test('are Latin ones of plain letters that English uses, and its single accented letters', () => {
    const pieces = ['▁the', '▁het', 'é', 'ção', '▁é'];
    expect(kept(pieces, ['▁the', 'é', 'ção'])).toEqual(['▁the', 'é']);
  });

  test('are every single Han character, and longer ones that GB 2312 can write', () => {
    expect(kept(['龘', '▁龘', '检索', '檢索', '人々', '検索'])).toEqual([
      '龘',
      '▁龘',
      '检索',
      '人々',
    ]);
  });

  test('are digits, punctuation, symbols, emoji and single Greek letters, and no other script', () => {
    const pieces = ['▁2026', '，', '——', '🙂', 'α', 'αβ', '▁и', 'の', '가', '①'];
    expect(kept(pieces)).toEqual(['▁2026', '，', '——', '🙂', 'α', '①']);
  });

  test('are special tokens, the mask and whatever else is requested', () => {
    expect(selectedRows([...MARKS, 'x', '<mask>'], { english: new Set(), besides: new Set() })).toEqual([0, 1, 2, 3, 5]); // prettier-ignore
    expect(kept(['▁Oğuz', '▁foo'], [], ['▁Oğuz'])).toEqual(['▁Oğuz']);
  });
});

describe('the tokenizer of the selected pieces', () => {
  const pieces = [...MARKS, '▁', '▁检', '▁检索', '索', '12', '～', '▁a', 'b', '<mask>'];
  const tokenizer = new PreTrainedTokenizer(
    unigramTokenizer(pieces.map((piece, at) => ({ piece, score: at < 4 ? 0 : -at }))),
    { tokenizer_class: 'XLMRobertaTokenizer', unk_token: '<unk>' },
  );

  test('takes the likeliest split, adds special tokens, and has one for unknown pieces', () => {
    expect(tokenizer.encode('检索')).toEqual([0, 6, 2]); // −6 is likelier than −5 and −7
    expect(tokenizer.encode('检ç')).toEqual([0, 5, 3, 2]);
  });

  test('normalises wide digits and every space, but leaves ～', () => {
    expect(tokenizer.tokenize('检索１２～')).toEqual(['▁检索', '12', '～']);
    expect(tokenizer.tokenize('a\u3000 \u00a0a')).toEqual(['▁a', '▁a']);
  });
});
