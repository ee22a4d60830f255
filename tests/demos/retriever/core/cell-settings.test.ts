import { expect, test } from 'vitest';
import { settingsOfCell } from '~/demos/retriever/core/cell-settings';

test('a cell cuts by the text itself, or into so many tokens without an overlap', () => {
  expect(settingsOfCell({ cut: 'heading', ranking: 'words' })).toMatchObject({
    ...{ chunking: 'heading', overlap: 0, method: 'bm25', compare: '' },
  });
  expect(settingsOfCell({ cut: '200', ranking: 'lsa' })).toMatchObject({
    ...{ chunking: 'size', size: 200, overlap: 0, method: 'lsa' },
  });
});

test('a cell names its encoder', () => {
  expect(settingsOfCell({ cut: '100', ranking: 'e5' })).toMatchObject({
    ...{ method: 'encoder', model: 'e5' },
  });
  expect(settingsOfCell({ cut: '100', ranking: 'both' }).method).toBe('rrf');
});
