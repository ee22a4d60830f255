import { describe, expect, test } from 'vitest';
import { readRows } from '~/demos/prompt/core/own/rows';
import { toyBench } from '~/demos/prompt/core/own/toy-bench';
import { promptsOf, readVariants } from '~/demos/prompt/core/own/variants';
import { WORLD_SEED } from '~/demos/trainer/core/world-source';
import { unknownWords } from '~/lib/language-model/unknown-words';
import { createWorld, encode } from '~/lib/world';
import { grammarOf } from '../../../../../scripts/model/files';
import { readSchema } from './codes';

const USUAL = { kind: 'equals', expected: '', anyCase: true } as const;
const CONTEXT = 96;

describe.each(['en', 'zh'] as const)('the twenty questions of the %s world', (language) => {
  const world = createWorld(grammarOf(language), WORLD_SEED);
  const { variants, table } = toyBench(world);
  const named = Object.entries(variants).map(([name, text]) => ({ name, text }));
  const { wordings, slots } = readVariants(named, false);
  const { rows, problems } = readRows(table, slots, USUAL, readSchema);

  test('are rows that can be run, each with what is right', () => {
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(20);
    expect(rows.every(({ rule }) => rule)).toBe(true);
    expect(new Set(rows.map(({ inputs }) => inputs.get('question'))).size).toBe(20);
  });

  test('make prompts that the tiny model knows every word of and has room for', () => {
    for (const { prompt } of promptsOf(wordings, rows)) {
      expect(unknownWords(world.lexicon, prompt)).toEqual([]);
      expect(encode(world.lexicon, prompt).length).toBeLessThan(CONTEXT - 8);
    }
  });

  test('have the answer in every second note', () => {
    const answered = rows.map(({ inputs, rule }) => inputs.get('note')!.includes(rule!.expected));
    expect(answered.filter((_, i) => i % 2 === 1)).toEqual(Array(10).fill(true));
  });
});
