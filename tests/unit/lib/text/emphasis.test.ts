import { expect, test } from 'vitest';
import { plainSentence, stretchesOf } from '~/lib/text/emphasis';

test('a sentence is read in stretches, bold and highlit apart', () => {
  expect(stretchesOf('Begin with **retrieval**: ==3.56== of five.')).toEqual([
    { text: 'Begin with ' },
    { text: 'retrieval', as: 'b' },
    { text: ': ' },
    { text: '3.56', as: 'hl' },
    { text: ' of five.' },
  ]);
  expect(stretchesOf('==17%==')).toEqual([{ text: '17%', as: 'hl' }]);
});

test('what is marked by halves stays as it stands', () => {
  expect(stretchesOf('2 ** 3 == 8')).toEqual([{ text: '2 ** 3 == 8' }]);
});

test('the plain sentence has no marks', () => {
  expect(plainSentence('先用**检索**：得 ==3.56== 分。')).toBe('先用检索：得 3.56 分。');
});
