import { describe, expect, test } from 'vitest';
import { readRows } from '~/lib/demos/prompt/own/rows';
import { toyBench } from '~/lib/demos/prompt/own/toy-bench';
import { unknownWords } from '~/lib/demos/prompt/own/unknown-words';
import { promptsOf, readVariants } from '~/lib/demos/prompt/own/variants';
import { WORLD_SEED } from '~/lib/demos/trainer/world-source';
import { createWorld, encode } from '~/lib/world';
import { grammarOf } from '../../../../../../scripts/model/files';
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

describe('words that the toy world does not have', () => {
  const { lexicon } = createWorld(grammarOf('en'), WORLD_SEED);

  test('are named once each, with known words that look alike', () => {
    const found = unknownWords(lexicon, 'Who leds Arlen? Who governs Arlen, and who leds it?');
    expect(found.map(({ word }) => word)).toEqual(['leds', 'governs', 'and', 'it']);
    expect(found[0]!.nearest).toContain('leads');
  });

  test('are whole words: what is part of another stays', () => {
    const found = unknownWords(lexicon, 'qu Quindale, qu. quilt');
    expect(found.map(({ word }) => word)).toEqual(['qu', 'quilt']);
  });

  test('are named a dozen at most', () => {
    const text = Array.from(
      { length: 40 },
      (_, i) => `zz${'abcdefghij'[i % 10]}${'kl'[i % 2]}x${i}`,
    );
    expect(unknownWords(lexicon, text.join(' '))).toHaveLength(12);
  });

  test('may be any text', () => {
    expect(unknownWords(lexicon, '😀 \u0000 ‮ xxxxxxxxxx')).not.toEqual([]);
    expect(unknownWords(lexicon, 'x'.repeat(200))).toHaveLength(1);
  });
});
