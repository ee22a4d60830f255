import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseOf, found, promptOf, tokensOf } from '~/demos/knowledge-paths/core/prompts';
import { openPaths, type PathRow } from '~/demos/knowledge-paths/core/run';
import { amongStrangers, KINDS, scenarioOf } from '~/demos/knowledge-paths/core/scenario';
import {
  circleOf,
  DEFAULTS,
  SOURCES,
  type PathSettings,
  type Source,
} from '~/demos/knowledge-paths/core/settings';
import { verdictOf } from '~/demos/knowledge-paths/core/verdict';
import { finish } from '~/lib/stepper';
import { cellsOf, readable, townOf } from '~/lib/world';
import { shippedModel } from '../../../../scripts/model/files';
import { simd } from '../../../unit/lib/tinylm/models';
import { LANGUAGES, type Language } from '../../../unit/lib/world/worlds';
import { shippedModels, shippedWorlds } from '../../prompt/core/bench-models';

const world = shippedWorlds.en;
const scenario = scenarioOf(world, 1);

function run(turned: Partial<PathSettings> = {}, language: Language = 'en') {
  const means = {
    world: shippedWorlds[language],
    saved: shippedModel(language),
    model: shippedModels[language],
    backend: simd,
  };
  return finish(openPaths(means, { ...DEFAULTS, ...turned }), 1).result!;
}

describe('the way of an answer', () => {
  test('is the one source without which it changes', () => {
    const without = { trained: 'unknown', retrieved: 'Tova', said: 'Tova' };
    expect(verdictOf('Tova', without, ['trained'], 'Tova')).toEqual({
      path: 'trained',
      carried: ['trained'],
    });
  });

  test('is several where each of them is needed', () => {
    const without = { trained: 'Rema', tuned: 'unknown', said: 'Tova' };
    expect(verdictOf('Tova', without, [], 'Tova').carried).toEqual(['trained', 'tuned']);
  });

  test('is either where it goes only with all that tell it, and none where it stays', () => {
    const without = { trained: 'Tova', retrieved: 'Tova' };
    const tellers: Source[] = ['trained', 'retrieved'];
    expect(verdictOf('Tova', without, tellers, 'unknown').path).toBe('either');
    expect(verdictOf('Tova', without, tellers, 'Tova').path).toBe('none');
  });

  const answers = fc.constantFrom('a', 'b');
  test('names only sources that were taken away, and never one that changed nothing alone', () => {
    fc.assert(
      fc.property(
        answers,
        fc.dictionary(fc.constantFrom(...SOURCES), answers),
        answers,
        (answer, without, last) => {
          const on = Object.keys(without) as Source[];
          const { path, carried } = verdictOf(answer, without, on, last);
          expect(on).toEqual(expect.arrayContaining(carried));
          if (path !== 'either')
            for (const source of carried) expect(without[source]).not.toBe(answer);
          expect(carried.length === 0).toBe(path === 'none');
        },
      ),
    );
  });
});

describe('a scenario', () => {
  test('asks about 18 towns, each once, and tells what its kind says', () => {
    expect(scenario.questions).toHaveLength(18);
    expect(new Set(scenario.questions.map(({ cell }) => townOf(cell))).size).toBe(18);
    expect(new Set(scenario.questions.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    for (const { kind, cell, told } of scenario.questions) {
      expect('corpus' in told).toBe(world.facts.has(cell));
      if (kind === 'agreed') expect(told.base).toBe(told.corpus);
      else expect(new Set(Object.values(told)).size).toBe(Object.values(told).length);
    }
  });

  test('is the same for the same seed, and another for another', () => {
    expect(scenarioOf(world, 1)).toEqual(scenario);
    expect(scenarioOf(world, 2)).not.toEqual(scenario);
  });

  test('among strangers asks only about towns that the corpus never names', () => {
    const named = new Set([...world.known, ...world.pool]);
    const strange = amongStrangers(scenario);
    for (const { cell } of strange) expect(named.has(townOf(cell))).toBe(false);
    expect(new Set(strange.map(({ cell }) => townOf(cell))).size).toBe(18);
    expect(strange.map(({ told }) => told)).toEqual(scenario.questions.map(({ told }) => told));
  });

  test('runs out of no towns, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (seed) => {
        const legal = new Set(cellsOf(world.lexicon.towns));
        for (const { cell } of amongStrangers(scenarioOf(world, seed)).concat(
          scenarioOf(world, seed).questions,
        ))
          expect(legal.has(cell)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the search', () => {
  test('ranks by shared tokens, and by place where these are equal', () => {
    const base = [
      [1, 2, 3],
      [4, 5, 6],
      [1, 5, 9],
    ];
    expect(found(base, [5, 6, 4], 2)).toEqual([base[1], base[2]]);
    expect(found(base, [7, 8], 2)).toEqual([base[0], base[1]]);
    expect(found([], [1], 2)).toEqual([]);
  });
});

describe('a prompt', () => {
  const base = baseOf(world.lexicon, scenario.questions);
  const text = (kind: (typeof KINDS)[number], sources: Source[]) => {
    const question = scenario.questions.find((each) => each.kind === kind)!;
    const prompt = promptOf(world.lexicon, question, base, sources, 2);
    return readable(world.lexicon, tokensOf(world.lexicon, prompt));
  };

  test('has no note where nothing is told', () => {
    expect(text('disputed', ['trained', 'tuned'])).toMatch(/^Q: /);
    expect(text('nobody', ['said'])).toMatch(/^Q: /);
  });

  test('puts what the prompt says behind what the search found', () => {
    const whole = text('disputed', ['retrieved', 'said']);
    const value = scenario.questions.find(({ kind }) => kind === 'disputed')!.told.prompt!;
    const said = readable(world.lexicon, world.lexicon.spelling[value]!);
    expect(whole.match(/\. /g)).toHaveLength(3);
    expect(whole.split('. ')[2]).toContain(said);
  });

  test('with four passages and a sentence of its own fits the model', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { questions } = scenarioOf(world, seed);
      const told = baseOf(world.lexicon, questions);
      for (const each of questions) {
        const prompt = promptOf(world.lexicon, each, told, SOURCES, 4);
        expect(tokensOf(world.lexicon, prompt).length).toBeLessThan(
          shippedModels.en.config.context - 4,
        );
      }
    }
  });
});

describe('a run', () => {
  const of = (rows: readonly PathRow[], kind: (typeof KINDS)[number]) =>
    rows.filter((row) => row.kind === kind);

  test.each(LANGUAGES)(
    'in %s finds memory, search and prompt where each alone tells',
    (language) => {
      const { rows } = run({}, language);
      expect(of(rows, 'corpus').map(({ path }) => path)).toEqual(Array(3).fill('trained'));
      expect(of(rows, 'base').map(({ path }) => path)).toEqual(Array(3).fill('retrieved'));
      expect(of(rows, 'prompt').map(({ path }) => path)).toEqual(Array(2).fill('said'));
    },
  );

  test('answers what the only source that is on tells, and nothing else changes it', () => {
    const { rows } = run({ sources: 'said' });
    for (const row of of(rows, 'corrected')) {
      expect(row.answer).toBe(row.told.prompt);
      expect(Object.keys(row.without)).toEqual(['said']);
    }
    for (const row of of(rows, 'base')) expect(row.answer).not.toBe(row.told.base);
  });

  test('each verdict follows from the answers that are told beside it', () => {
    const { rows, settings } = run({ seed: 5 });
    for (const row of rows) {
      const on = settings.sources.split(',') as Source[];
      const tellers = on.filter((source) => row.told[circleOf(source)] === row.answer);
      const { path, carried } = verdictOf(row.answer, row.without, tellers, row.withoutTellers);
      expect({ path, carried }).toEqual({ path: row.path, carried: row.carried });
    }
  });

  test('tuned in, the base speaks from the weights', () => {
    const { rows, tuned } = run({ sources: 'tuned', steps: 40 });
    expect(tuned).toBeGreaterThan(4);
    const base = of(rows, 'base');
    expect(base.filter(({ answer, told }) => answer === told.base).length).toBeGreaterThan(1);
    for (const { answer, told, path } of base) if (answer === told.base) expect(path).toBe('tuned');
  }, 120_000);

  test('counts its work and ends at the count', () => {
    const means = { world, saved: shippedModel('en'), model: shippedModels.en, backend: simd };
    const stepper = openPaths(means, DEFAULTS);
    expect(stepper.snapshot()).toEqual({ done: 0, of: 4 });
    while (stepper.advance(1));
    const { done, of: whole } = stepper.snapshot();
    expect(done).toBe(whole);
  });

  test('refuses no source and a number outside its limits', () => {
    expect(() => run({ sources: '' })).toThrow('"sources" to ""; it must be some of "trained"');
    expect(() => run({ k: 9 })).toThrow('"k" to "9"; it must be a whole number from 1 to 4');
  });
});
