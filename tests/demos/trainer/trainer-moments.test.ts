import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { upTo } from '~/demos/trainer/session';
import { playsRecord, PRESETS, trainerFields } from '~/lib/trainer/settings';
import { defaults } from '~/lib/settings/table';
import { finderIn } from '~/demos/trainer/core/found-words';
import {
  unpackMoments,
  watched,
  type PackedMoments,
  type Watch,
  type WatchedSnapshot,
} from '~/lib/trainer/moments';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';
import { beginningsOf, BEGINNINGS, textSource, textWatch } from '~/demos/trainer/core/text-source';
import { openTrainer } from '~/lib/trainer/trainer';
import { plainBackend } from '~/lib/tinylm/kernels/plain';
import { packMoments } from '../../../scripts/demos/trainer/pack-moments';

const TEXT = 'The boat leaves at noon. The tide turns at one. '.repeat(9);
const SETTINGS = { size: 'd48l2', steps: 12, batch: 2, seed: 1, smear: true } as const;

const record = (name: string) =>
  (
    JSON.parse(readFileSync(`content/runs/trainer/${name}.json`, 'utf8')) as {
      snapshot: PackedMoments & {
        cells: Record<string, number>;
        losses: [number, number][];
        en: (TrainerSnapshot & { said: PackedMoments })[];
        zh: (TrainerSnapshot & { said: PackedMoments })[];
      };
    }
  ).snapshot;

describe('a watched run', () => {
  const run = (watch?: Watch) => {
    const trainer = openTrainer(SETTINGS, textSource(TEXT, 1), plainBackend);
    const seen = watch ? watched(trainer, watch) : trainer;
    while (seen.advance(5));
    return seen.snapshot();
  };
  const watch = textWatch(textSource(TEXT, 1), ['The ']);

  test('learns the same as an unwatched one, and writes samples every few steps', () => {
    const { moments, ...seen } = watchedOf(run(watch));
    expect(seen).toEqual(run());
    expect(moments.map(({ step }) => step)).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(moments.every(({ said }) => said.length === 1 && said[0]!.length > 0)).toBe(true);
  });

  test('can be shown at any earlier step', () => {
    const whole = watchedOf(run(watch));
    const then = upTo(whole, 5);
    expect(then.moments.at(-1)!.step).toBe(4);
    expect(then.losses.at(-1)![0]).toBe(5);
    expect(then.loss).toBe(whole.losses[4]![1]);
  });

  const watchedOf = (snapshot: object) => snapshot as WatchedSnapshot;
});

describe('the words found in the text', () => {
  test('are whole words, whatever the case of their first letter, without a cut-off last one', () => {
    const found = finderIn("The boat leaves. Don't: quay F7")('A boat Leaves thx d F the');
    expect(found.marks).toEqual([
      [2, 6],
      [7, 13],
    ]);
    expect(found).toMatchObject({ real: 2, of: 6 });
  });

  test('are two Chinese characters or more in a row', () => {
    const found = finderIn('船票在码头买。')('码头票，在码船票');
    expect(found.marks).toEqual([
      [0, 2],
      [4, 6],
      [6, 8],
    ]);
    expect(found).toMatchObject({ real: 6, of: 7 });
  });
});

describe('the records of the trainer', () => {
  test('keep every moment', () => {
    const moments = [
      { step: 0, said: ['a', 'b'] },
      { step: 5, said: ['b', 'b'] },
    ];
    expect(unpackMoments(packMoments([{ prompt: 'x' }, { prompt: 'y' }], moments))).toEqual(
      moments,
    );
  });

  test.each(['en', 'zh'] as const)('of the learning moment are the shipped run (%s)', (locale) => {
    const { cells, losses } = record(`moment-${locale}`);
    const [shipped] = record(`shipped-${locale}`)[locale];
    expect(losses).toEqual(shipped!.losses.filter(([step]) => step <= 800));
    for (const { step, shares } of shipped!.probes.filter((look) => look.step <= 800))
      expect(cells[`right@${step}`]).toBe(Math.round(96 * shares['known']!));
  });

  test('of the handbook start with noise and end with words', () => {
    for (const locale of ['en', 'zh'] as const) {
      const { said } = record('t1-handbook')[locale][0]!;
      expect(said.given.map(({ prompt }) => prompt)).toEqual(BEGINNINGS[locale]);
      expect(said.at[0]![0]).toBe(0);
      expect(said.at.at(-1)![0]).toBe(400);
    }
  });
});

test('beginningsOf takes beginnings from the reader’s own text', () => {
  for (const beginning of beginningsOf(TEXT)) expect(TEXT).toContain(beginning);
  expect(beginningsOf('。'.repeat(300))).toHaveLength(3);
});

test('a model goes on from an opening of which it knows some characters, or none', () => {
  const source = textSource(TEXT, 1);
  const { model } = openTrainer(SETTINGS, source, plainBackend);
  expect(source.goOn(model, '☃The ')).toBe(source.goOn(model, 'The '));
  expect(source.goOn(model, '☃').length).toBeGreaterThan(0);
});

test('the record is played only under its own settings', () => {
  const form = { ...defaults(trainerFields), ...PRESETS.moment };
  expect(playsRecord(form)).toBe(true);
  expect(playsRecord({ ...form, play: false })).toBe(false);
  expect(playsRecord({ ...form, seed: 2 })).toBe(false);
});
