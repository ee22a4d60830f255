import { fc, forAll } from '../../../property';
import { describe, expect, test } from 'vitest';
import { follow, holdersOf, placed } from '~/lib/own/holders';
import type { OwnQuestion } from '~/lib/own/questions';
import { openLibrary } from '~/lib/retrieval/library';
import { finish } from '~/lib/stepper';

const TEXT = 'Cats sleep all day. Dogs bark at night. Birds sing at dawn.';
const typed = (text: string) => [{ id: 'typed', title: '', text }];
const dogs = { source: 'typed', start: 20, end: 39 };
const marked = (...answers: OwnQuestion['answers']): OwnQuestion[] => [{ query: 'dogs?', answers }];
const known = follow(marked(dogs), typed(TEXT));
const placeIn = (text: string) => follow(known, typed(text))[0]?.answers[0];

describe('follow', () => {
  test('keeps the words a mark was set on', () => {
    expect(known).toEqual(marked({ ...dogs, words: 'Dogs bark at night.' }));
  });

  test('moves a mark with its words when text is added or taken away above it', () => {
    expect(placeIn(`A new beginning. ${TEXT}`)).toMatchObject({ start: 37, end: 56 });
    expect(placeIn(TEXT.slice(20))).toMatchObject({ start: 0, end: 19 });
  });

  test('leaves it where it is when only other words change', () => {
    expect(placeIn(TEXT.replace('Birds', 'Larks'))).toMatchObject({ start: 20, end: 39 });
  });

  test('takes the nearest of several places with the same words', () => {
    const twice = `${TEXT} ${TEXT} ${TEXT}`;
    const second = follow(marked({ ...dogs, start: 80, end: 99 }), typed(twice));
    const added = follow(second, typed(`Oh! ${twice}`));
    expect(added[0]!.answers[0]).toMatchObject({ start: 84, end: 103 });
  });

  test('keeps a mark whose words are gone until they are back', () => {
    const gone = follow(known, typed(TEXT.replace('bark', 'howl')));
    expect(gone[0]!.answers).toEqual([{ ...known[0]!.answers[0], lost: true }]);
    expect(follow(gone, typed(TEXT))).toEqual(known);
  });

  test('keeps marks of a missing file until it is back', () => {
    const file = { source: 'notes.md', start: 0, end: 4, words: 'Cats' };
    expect(follow(marked(file), typed(TEXT))).toEqual(marked({ ...file, lost: true }));
    const sources = [{ id: 'notes.md', title: '', text: TEXT }];
    expect(follow(marked({ ...file, lost: true }), sources)).toEqual(marked(file));
  });

  test('merges two marks that end up on the same words', () => {
    const older = { ...known[0]!.answers[0]!, start: 25, end: 44 };
    expect(follow(marked(older, ...known[0]!.answers), typed(TEXT))).toEqual(known);
  });

  test('never leaves a mark on other words than it was set on', () => {
    forAll(fc.string(), fc.string(), fc.nat(TEXT.length), (above, within, at) => {
      const place = placeIn(above + TEXT.slice(0, at) + within + TEXT.slice(at));
      if (!place || place.lost) return;
      const text = above + TEXT.slice(0, at) + within + TEXT.slice(at);
      expect(text.slice(place.start, place.end)).toBe('Dogs bark at night.');
    });
  });
});

describe('the chunks that hold the words whole', () => {
  const source = { id: 'typed', title: '', text: TEXT };
  const cut = (size: number) =>
    finish(openLibrary([source], { by: 'size', size, overlap: 0 }), Infinity).library!;
  const holding = (size: number) =>
    holdersOf(cut(size), placed(known[0]!)).map((at) => cut(size).chunks[at]!.text);

  test('have them in their text, and are none where a cut divides them', () => {
    forAll(fc.integer({ min: 1, max: 30 }), (size) => {
      for (const text of holding(size)) expect(text).toContain('Dogs bark at night.');
    });
    expect([holding(100).length, holding(2).length]).toEqual([1, 0]);
  });

  test('are none for an answer that no text has, or that has not been looked for', () => {
    expect(
      placed({
        answers: [
          { ...dogs, lost: true },
          { ...dogs, source: '' },
        ],
      }),
    ).toEqual([]);
  });
});
