import { expect, test } from 'vitest';
import { encoderFor, settingsOfCell } from '~/lib/own/cell-settings';

test('a cell is a cut without overlap and one ranking', () => {
  expect(settingsOfCell({ cut: '200', ranking: 'lsa' }, 'minilm')).toMatchObject({
    chunking: 'size',
    size: 200,
    overlap: 0,
    method: 'lsa',
    compare: '',
  });
  const section = settingsOfCell({ cut: 'heading', ranking: 'words' }, 'minilm');
  expect(section).toMatchObject({ chunking: 'heading', method: 'bm25' });
  expect(section).not.toHaveProperty('size');
});

test('both fuses words with the encoder that reads the language of the page', () => {
  expect(settingsOfCell({ cut: '100', ranking: 'both' }, 'e5')).toMatchObject({
    method: 'rrf',
    model: 'e5',
  });
  expect(encoderFor('both', 'e5')).toBe('e5');
  expect(encoderFor('minilm', 'e5')).toBe('minilm');
  expect(encoderFor('words', 'e5')).toBeUndefined();
});
