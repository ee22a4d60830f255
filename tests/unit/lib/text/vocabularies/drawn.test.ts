import { expect, test } from 'vitest';
import { drawnPieces } from '~/lib/text/vocabularies';
import { piecesBy } from '~/lib/text/vocabularies/pieces';

test('drawnPieces shows a split character once, with its number of tokens', () => {
  const tokens = ['去', '\u9e6d'].map((text) => new TextEncoder().encode(text));
  const bytes = [...tokens[0]!, ...tokens[1]!].map((byte) => String.fromCharCode(byte));
  const parts = [bytes.slice(0, 4).join(''), bytes[4]!, bytes[5]!];
  expect(drawnPieces([0, 1, 2], { bytes: (token) => parts[token]! })).toEqual([
    { text: '去鹭', tokens: 3 },
  ]);
});

test('piecesBy splits by the rules of each tokenizer', () => {
  expect(piecesBy('gpt2', "It's 12345")).toEqual(['It', "'s", ' 12345']);
  expect(piecesBy('cl100k', "It's 12345")).toEqual(['It', "'s", ' ', '123', '45']);
  expect(piecesBy('o200k', "It's 12345")).toEqual(["It's", ' ', '123', '45']);
  expect(piecesBy('qwen3', 'in 45')).toEqual(['in', ' ', '4', '5']);
  expect(piecesBy('deepseek3', '在 a岛ok')).toEqual(['在', ' a', '岛', 'ok']);
});
