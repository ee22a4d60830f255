import { describe, expect, test } from 'vitest';
import { pretrainingText, type Sequence } from '~/lib/world';
import { readPage, type Page } from './page';
import { LANGUAGES, nameOf, worlds, type Language } from './worlds';

const draw = (language: Language, count: number): Sequence[] =>
  Array.from({ length: count }, pretrainingText(worlds[language], 5));

const isBlank = (name: string) => /^b\d+$/.test(name);
const share = <T>(items: readonly T[], holds: (item: T) => boolean) =>
  items.filter(holds).length / items.length;

describe.each(LANGUAGES)('training text (%s)', (language) => {
  const world = worlds[language];
  const { markers, spelling, vocabulary } = world.lexicon;
  const sequences = draw(language, 2_000);
  const pages: Page[] = sequences.map(({ tokens }) => readPage(world, tokens));
  const answers = pages.flatMap(({ asked }) => asked);
  const notes = pages.map(({ note }) => note).filter((note) => note.length > 0);

  test('never names a held-out town or person', () => {
    const heldOut = [...world.new, ...world.abstention, ...world.people.unseen];
    const forbidden = new Set(heldOut.map((name) => spelling[name]!.join()));
    for (const { tokens } of sequences) {
      const pairs = tokens.map((token, i) => `${tokens[i - 1]},${token}`);
      expect(pairs.filter((pair) => forbidden.has(pair))).toEqual([]);
    }
  });

  test('is the same for the same seed and different for another', () => {
    expect(draw(language, 50)).toEqual(sequences.slice(0, 50));
    expect(pretrainingText(world, 6)()).not.toEqual(sequences[0]);
  });

  test('fits the context plus one token, and starts with the start token', () => {
    for (const { tokens, weights } of sequences) {
      expect(tokens.length).toBeLessThanOrEqual(97);
      expect(tokens.length).toBe(weights.length);
      expect(tokens[0]).toBe(world.lexicon.start);
      expect(weights[0]).toBe(0);
    }
  });

  test('mixes memory, notes and styles in the configured shares', () => {
    const hasNote = ({ tokens }: Sequence) => tokens.includes(markers.note);
    const hasRule = ({ tokens }: Sequence) => tokens.includes(markers.rule);
    // notes: all reading text and 35 % of the style text; rules: 30 % of the style text
    expect(share(sequences, hasNote)).toBeCloseTo(0.5 + 0.28 * 0.35, 1);
    expect(share(sequences, hasRule)).toBeCloseTo(0.28 * 0.3, 1);
  });

  test('answers with the note, else from memory, else with unknown', () => {
    for (const { note, asked } of pages) {
      for (const { town, relation, answer } of asked) {
        const value = answer.filter((word) => !/^k\d+$/.test(word)).join(' ');
        const told = note.find((fact) => fact.town === town && fact.relation === relation);
        const name = nameOf(world, town.replace(' ', ''));
        const remembered = world.facts.get(name * 6 + relation);
        const written = remembered === undefined ? undefined : spelling[remembered]!;
        const memory = written?.map((id) => vocabulary.tokens[id]!.text).join(' ');
        expect(value).toBe(told?.value ?? memory ?? world.lexicon.grammar.unknown);
      }
    }
  });

  test('often has similar towns in a note, and never a fact twice', () => {
    const alike = notes.filter((note) => {
      const towns = [...new Set(note.map(({ town }) => town))].filter((town) => !isBlank(town));
      const halves = (half: number) => new Set(towns.map((town) => town.split(' ')[half])).size;
      return halves(0) < towns.length || halves(1) < towns.length;
    });
    expect(alike.length / notes.length).toBeGreaterThan(0.25);
    for (const note of notes) {
      const cells = note.map(({ town, relation }) => `${town} ${relation}`);
      expect(new Set(cells).size).toBe(cells.length);
      expect(note.length).toBeLessThanOrEqual(8);
    }
  });

  test('writes each name of a note with its own blank', () => {
    const blankNotes = notes.filter((note) =>
      note.some(({ town, value }) => isBlank(town) || isBlank(value)),
    );
    expect(blankNotes.length / notes.length).toBeCloseTo(0.4, 1);
    for (const note of blankNotes) {
      const towns = new Set(note.map(({ town }) => town).filter(isBlank));
      const values = note.map(({ value }) => value).filter(isBlank);
      expect(new Set(values).size).toBe(values.length);
      expect(values.some((value) => towns.has(value))).toBe(false);
    }
  });

  test('never uses reserved tokens or padding', () => {
    const kinds = new Set(sequences.flatMap(({ tokens }) => tokens));
    expect([...kinds].filter((token) => token >= vocabulary.first.reserved)).toEqual([]);
    expect(kinds.has(vocabulary.first.padding)).toBe(false);
  });

  test('says unknown in one answer out of six', () => {
    const { grammar } = world.lexicon;
    expect(share(answers, ({ answer }) => answer[0] === grammar.unknown)).toBeCloseTo(0.163, 1);
  });
});

test('English training text has the figures of the generator that the recipe was measured with', () => {
  // 20,000 sequences there: mean length 91.87, weight 18.07, 5.78 questions, .164 unknown, .330 alike
  const sequences = draw('en', 8_000);
  const mean = (value: (sequence: Sequence) => number) =>
    sequences.reduce((sum, sequence) => sum + value(sequence), 0) / sequences.length;
  const { markers, unknown } = worlds.en.lexicon;
  const questions = mean(({ tokens }) => tokens.filter((id) => id === markers.answer).length);
  expect(Math.abs(mean(({ tokens }) => tokens.length) - 91.87)).toBeLessThan(0.3);
  const weight = mean(({ weights }) => weights.reduce((a, b) => a + b, 0));
  expect(Math.abs(weight - 18.07)).toBeLessThan(0.5);
  expect(Math.abs(questions - 5.78)).toBeLessThan(0.12);
  const unknowns = mean(({ tokens }) => tokens.filter((id) => id === unknown).length);
  expect(Math.abs(unknowns / questions - 0.164)).toBeLessThan(0.012);
});
