import { expect, test } from 'vitest';
import { stretchesOf } from '~/lib/text/emphasis';

test('stretchesOf splits a sentence into plain, bold and highlighted parts', () => {
  expect(stretchesOf('Begin with **retrieval**: ==3.56== of five.')).toEqual([
    { text: 'Begin with ' },
    { text: 'retrieval', as: 'b' },
    { text: ': ' },
    { text: '3.56', as: 'hl' },
    { text: ' of five.' },
  ]);
  expect(stretchesOf('==17%==')).toEqual([{ text: '17%', as: 'hl' }]);
});

test('stretchesOf leaves unmatched marks unchanged', () => {
  expect(stretchesOf('2 ** 3 == 8')).toEqual([{ text: '2 ** 3 == 8' }]);
});
