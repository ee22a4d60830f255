import { describe, expect, test } from 'vitest';
import { seededRng } from '~/lib/math/rng';
import { createWorld, type Sequence } from '~/lib/world';
import { parametricText } from '~/lib/world/parametric';
import { grammarOf } from '../../../../../scripts/record/model';
import { inAnyOrder } from '../../../../../scripts/studies/from-scratch/mixed-text';

const world = createWorld(grammarOf('en'));
const { lexicon } = world;
const { note, rule, question, answer } = lexicon.markers;
const code = lexicon.codes[0]!;
const town = lexicon.towns[0]!;
const other = lexicon.towns[200]!;
const river = lexicon.values[1]![0]!;

const asks = (name: number) => [question, ...lexicon.spelling[name]!, answer];
const answered = (name: number) => [...asks(name), code, ...lexicon.spelling[river]!, lexicon.stop];
const told = [note, ...lexicon.spelling[town]!, ...lexicon.spelling[river]!, lexicon.stop];
const ruled = [rule, lexicon.nouns[1]!, code, lexicon.stop];
const tokens = [lexicon.start, ...ruled, ...told, ...answered(other), ...answered(town)];
const row: Sequence = { tokens, weights: tokens.map(() => 1) };

const rng = seededRng(1);
const drawn = Array.from({ length: 200 }, () => inAnyOrder(row, lexicon, rng));
const placesOf = ({ tokens: all }: Sequence) =>
  [rule, note, question].map((marker) => all.indexOf(marker));

describe('inAnyOrder', () => {
  test('shuffles rule, note and example into all six orders, and keeps every token', () => {
    const orders = drawn.map((each) => {
      const places = placesOf(each);
      return [0, 1, 2].sort((a, b) => places[a]! - places[b]!).join();
    });
    expect(new Set(orders).size).toBe(6);
    for (const each of drawn)
      expect(each.tokens.toSorted((a, b) => a - b)).toEqual(tokens.toSorted((a, b) => a - b));
  });

  test('leaves a question about a town of the note last', () => {
    const end = answered(town);
    for (const each of drawn) expect(each.tokens.slice(-end.length)).toEqual(end);
  });

  test('weights a code in an answer only if the code occurred before', () => {
    for (const { tokens: all, weights } of drawn) {
      const isFirstInAnswer = all.indexOf(code) > all.indexOf(answer);
      expect(weights[all.indexOf(code)]! < 0.1).toBe(isFirstInAnswer);
    }
  });

  test('leaves a row without a rule or a note unchanged', () => {
    const plain = parametricText(world, seededRng(3));
    expect(inAnyOrder(plain, lexicon, seededRng(1))).toBe(plain);
  });
});
