import { describe, expect, test } from 'vitest';
import { NOTHING, TYPED, typedFile, type ShelfContent } from '~/lib/own/shelf-content';
import { mergedShelf } from '~/lib/own/shelf-merge';

const file = (name: string, text: string) => ({ ...typedFile(text), name });
const place = (words: string, start = 0) => ({
  source: 'base.md',
  start,
  end: start + 4,
  words,
});
const BASE: ShelfContent = {
  ...NOTHING,
  files: [file('base.md', 'Dogs travel free.')],
  questions: [{ query: 'And dogs?', answers: [] }],
};
const withFile = (name: string, text: string): ShelfContent => ({
  ...BASE,
  files: [...BASE.files.filter((one) => one.name !== name), file(name, text)],
});
const told = ({ files }: ShelfContent) =>
  Object.fromEntries(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));

describe('two tabs of one shelf', () => {
  test('that bring two files of one name keep the other under a name of its own', () => {
    const theirs = {
      ...withFile('a.md', 'Two.'),
      files: [file('a.md', 'Two.'), file('a (2).md', 'Three.')],
    };
    expect(
      told(mergedShelf(NOTHING, { ...NOTHING, files: [file('a.md', 'One.')] }, theirs)),
    ).toEqual({
      'a.md': 'One.',
      'a (2).md': 'Three.',
      'a (3).md': 'Two.',
    });
  });

  test('in which two texts are typed have both', () => {
    const typed = (text: string) => ({ ...NOTHING, files: [typedFile(text)] });
    const merged = mergedShelf(typed('A'), typed('A lamp'), typed('A bell'));
    expect(told(merged)).toEqual({ [TYPED]: 'A lamp', 'typed (2).txt': 'A bell' });
  });

  test('of which one changes what a file is taken for while the other takes a question away', () => {
    const mine = { ...BASE, files: [{ ...BASE.files[0]!, taken: 'none' as const }] };
    const merged = mergedShelf(BASE, mine, { ...BASE, questions: [] });
    expect([merged.files[0]!.taken, merged.questions]).toEqual(['none', []]);
  });

  test('that mark answers of one question have the answers of both, each once', () => {
    const marked = (...answers: ReturnType<typeof place>[]) => ({
      ...BASE,
      questions: [{ query: 'And dogs?', answers }],
    });
    const merged = mergedShelf(
      BASE,
      marked(place('Dogs')),
      marked(place('Dogs', 9), place('free')),
    );
    expect(merged.questions[0]!.answers).toEqual([place('Dogs'), place('free')]);
  });
});
