import { describe, expect, test } from 'vitest';
import { cut, documentOf, openLibrary, passageText } from '~/lib/retrieval/library';
import { finish } from '~/lib/stepper';
import { markdownBlocks } from '~/lib/text/markdown';

const SOURCES = [
  { id: 'a', title: 'Fog', text: 'Boats stop. They wait.' },
  { id: 'b', title: '', text: 'One. Two.' },
];

test('documentOf sets the title before the text where headings are cut at, and only there', () => {
  expect(documentOf(SOURCES[0]!, 'heading')).toBe('Fog\n\nBoats stop. They wait.');
  expect(documentOf(SOURCES[0]!, 'sentence')).toBe('Boats stop. They wait.');
  expect(documentOf(SOURCES[1]!, 'heading')).toBe('One. Two.');
});

describe('cut', () => {
  test('cuts each source by itself, in order', () => {
    const chunks = cut(SOURCES, { by: 'sentence', size: 40, overlap: 0 });
    expect(chunks.map(({ source, text }) => [source, text])).toEqual([
      [0, 'Boats stop.'],
      [0, 'They wait.'],
      [1, 'One.'],
      [1, 'Two.'],
    ]);
  });

  test('says where in its document a chunk stands', () => {
    for (const { source, start, end, text } of cut(SOURCES, {
      by: 'sentence',
      size: 40,
      overlap: 0,
    }))
      expect(SOURCES[source]!.text.slice(start, end)).toBe(text);
  });

  test('cuts an overlap that is larger than the size back to one that fits', () => {
    const wide = cut(SOURCES, { by: 'size', size: 2, overlap: 99 });
    expect(wide).toEqual(cut(SOURCES, { by: 'size', size: 2, overlap: 1 }));
  });
});

test('a chunk of a file says where it is from, and a prompt says so too', () => {
  const text = '# Fares\n\nDogs are free.\n\n## Boats\n\nBoats stop.';
  const names = { whole: 'a.pdf', page: 'a.pdf, p. {page}' };
  const source = {
    id: 'a.pdf',
    title: '',
    text,
    names,
    pages: [0, 25],
    blocks: markdownBlocks(text),
  };
  const chunks = cut([source], { by: 'paragraph', size: 40, overlap: 0 });
  expect(chunks.map(({ from }) => from)).toEqual([
    'a.pdf, p. 1 › Fares',
    'a.pdf, p. 2 › Fares › Boats',
  ]);
  expect(passageText({ ...chunks[0]!, text: 'Free.' })).toBe('(a.pdf, p. 1 › Fares) Free.');
});

describe('openLibrary', () => {
  test('opens chunk by chunk and ends with an index of them all', () => {
    const opening = openLibrary(SOURCES, { by: 'sentence', size: 40, overlap: 0 });
    expect(opening.snapshot()).toMatchObject({ done: 0, library: undefined });
    const { library, done, of } = finish(opening, 1);
    expect(done).toBe(of);
    expect(library?.chunks).toHaveLength(4);
    expect(library?.corpus.index.termNumbers.has('boats')).toBe(true);
  });

  test('opens an empty shelf', () => {
    const { library } = finish(openLibrary([], { by: 'paragraph', size: 40, overlap: 0 }));
    expect(library?.chunks).toEqual([]);
  });
});
