import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { holdersOf, placesOf } from '~/lib/own/holders';
import { openLibrary } from '~/lib/retrieval/library';
import { finish } from '~/lib/stepper';

const TEXT = 'Cats sleep all day. Dogs bark at night.\n\nBirds sing at dawn. Dogs bark at night.';
const sources = [
  { id: 'pets.md', title: '', text: TEXT },
  { id: 'more.md', title: '', text: 'Nobody knows when dogs sleep.' },
];
const asked = (words: string, source = '', start = 0) => ({
  query: 'dogs?',
  answers: [{ source, start, end: start + words.length, words }],
});
const cut = (size: number) =>
  finish(openLibrary(sources, { by: 'size', size, overlap: 0 }), Infinity).library!;

describe('the places of marked words', () => {
  test('are where the mark was set, moved to its words', () => {
    const [place, ...others] = placesOf(asked('Dogs bark at night.', 'pets.md', 25), sources);
    expect(place).toMatchObject({ source: 'pets.md', start: 20, end: 39 });
    expect(others).toEqual([]);
  });

  test('are all that have the words where the mark names no text, or one that is not there', () => {
    for (const source of ['', 'gone.pdf']) {
      const places = placesOf(asked(' Dogs bark at night. ', source), sources);
      expect(places.map(({ start }) => start)).toEqual([20, 61]);
    }
  });

  test('are none where no text has the words, or the question has no answer', () => {
    expect(placesOf(asked('Dogs never bark.'), sources)).toEqual([]);
    expect(placesOf({ query: 'dogs?', answers: [] }, sources)).toEqual([]);
  });
});

describe('the chunks that hold the words whole', () => {
  const places = placesOf(asked('sing at dawn'), sources);

  test('are those that contain them from their first to their last character', () => {
    const library = cut(100);
    const [holder, ...others] = holdersOf(library, places);
    expect(library.chunks[holder!]!.text).toContain('sing at dawn');
    expect(others).toEqual([]);
  });

  test('are none where a cut divides the words', () => {
    expect(holdersOf(cut(2), places)).toEqual([]);
  });

  test('always have the words in their text', () => {
    forAll(fc.integer({ min: 1, max: 30 }), (size) => {
      const library = cut(size);
      for (const at of holdersOf(library, places))
        expect(library.chunks[at]!.text).toContain('sing at dawn');
    });
  });
});
