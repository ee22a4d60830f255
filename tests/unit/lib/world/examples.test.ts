import { describe, expect, test } from 'vitest';
import { EXAMPLE_KINDS, examples } from '~/lib/world';
import { LANGUAGES, worlds } from './worlds';

describe.each(LANGUAGES)('training examples (%s)', (language) => {
  const world = worlds[language];
  const { lexicon } = world;
  const shown = examples(world, 2, 3);
  const of = (wanted: string) => shown.filter(({ kind }) => kind === wanted);
  const holds = (kind: string, token: number) =>
    of(kind).every(({ sequence }) => sequence.tokens.includes(token));

  test('show each kind as often as asked, and are the same for the same seed', () => {
    expect(shown.map(({ kind }) => kind)).toEqual(
      EXAMPLE_KINDS.flatMap((kind) => [kind, kind, kind]),
    );
    expect(examples(world, 2, 3)).toEqual(shown);
    expect(examples(world, 9, 3)).not.toEqual(shown);
  });

  test('teach a different lesson per kind', () => {
    expect(new Set(shown.map(({ teaches }) => teaches)).size).toBe(EXAMPLE_KINDS.length);
  });

  test('contain what their kind promises', () => {
    const { note, rule } = lexicon.markers;
    expect(holds('note', note) && holds('lookAlikes', note) && holds('ownNames', note)).toBe(true);
    expect(holds('rule', rule)).toBe(true);
    expect(of('memory').some(({ sequence }) => sequence.tokens.includes(note))).toBe(false);
    for (const { sequence } of of('pattern')) {
      expect(lexicon.codes.some((code) => sequence.tokens.includes(code))).toBe(true);
    }
    expect(of('ownNames').every(({ text }) => /b\d/.test(text))).toBe(true);
  });
});
