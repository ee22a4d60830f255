import { describe, expect, test } from 'vitest';
import { gentleOf } from '~/lib/five/gentle';
import { overWorlds, percentOf, type Named } from '~/lib/five/sums';
import type { Row } from '~/lib/ladder/rows';
import { readLadder } from './read';
import { run } from '../demos/recorded';

const recordOf = (name: string) =>
  run<{ rows: Row[]; cells: Record<string, number>; jobs: Record<string, unknown> }>(
    `ladder/${name}`,
  );
const worlds = readLadder().worlds.map(({ name }) => recordOf(`ladder-facts-${name}`).snapshot);
const sum = (road: Named['road'], task: Named['task'] = 'facts', variant?: string) =>
  overWorlds(
    worlds.map(({ rows }) => rows),
    { task, road, ...(variant && { variant }) },
  );

describe('the text of the five-minute page', () => {
  test('matches the counts of the ladder', () => {
    const { rows } = recordOf('ladder-whole').snapshot;
    for (const road of ['closed', 'paste-all', 'fact', 'minilm-4', 'lora'] as const) {
      const { n, right } = rows.find(
        (row) => row.task === 'facts' && row.road === road && row.size === '135m' && !row.variant,
      )!;
      expect(sum(road), road).toMatchObject({ n, right });
    }
  });

  test('matches its pictures: nothing known, a page or four facts fail, one fact helps, tuning wins', () => {
    expect(sum('closed').right).toBe(0);
    expect(percentOf(sum('paste-all'))).toBeLessThan(5);
    expect(percentOf(sum('fact'))).toBeGreaterThan(50);
    const [found, read] = [worlds, worlds].map((all, i) =>
      overWorlds(
        all.map(({ rows }) => rows),
        { task: 'facts', road: 'minilm-4' },
        i === 0 ? 'found' : 'right',
      ),
    );
    expect(percentOf(found!)).toBeGreaterThan(90);
    expect(percentOf(read!)).toBeLessThan(50);
    expect(sum('minilm-1').right).toBeGreaterThan(sum('minilm-4').right);
    for (const road of ['fact', 'minilm-4', 'paste-all'] as const)
      expect(sum('lora').right).toBeGreaterThan(sum(road).right);
  });

  test('matches tuning: all training questions right, and “I don’t know” never again', () => {
    const trained = sum('lora', 'facts', 'trained');
    expect(trained.right).toBe(trained.n);
    expect(sum('lora', 'unknown').right).toBe(0);
    expect(sum('lora-general', 'unknown').right).toBe(0);
    expect(sum('lora-reading', 'unknown').right).toBeGreaterThan(0);
  });

  test('matches length: two worlds fit into the trained context, and are read no better', () => {
    const shorter = worlds.filter(({ cells }) => cells['tokens/paste-all']! < 2048);
    expect(shorter).toHaveLength(2);
    for (const { cells } of shorter) expect(cells['facts/paste-all/right']!).toBeLessThan(5);
  });

  test('matches the gentle run: everyday text helps most, then rate and stop, at the price of facts', () => {
    const { cells, jobs } = recordOf('ladder-gentle').snapshot;
    const { untouched, runs, harsh, shown } = gentleOf(cells, { facts: 120, everyday: 60 });
    expect(Object.keys(jobs)).toHaveLength(1 + runs.length + shown.seeds - 1);
    expect(shown.isReplayed).toBe(true);
    expect(shown.stopped.everyday).toBeGreaterThan(harsh.whole.everyday + 20);
    expect(shown.stopped.everyday).toBeLessThan(untouched);
    expect(shown.stopped.facts).toBeLessThan(harsh.whole.facts);
    const replayed = runs.find(({ rate, isReplayed }) => rate === harsh.rate && isReplayed)!.whole;
    const added = shown.stopped.everyday - replayed.everyday;
    expect(added).toBeGreaterThan(0);
    expect(replayed.everyday - harsh.whole.everyday).toBeGreaterThan(added);
    for (const { isReplayed, stopped, whole } of runs)
      if (!isReplayed)
        for (const { everyday } of [stopped, whole])
          expect(everyday).toBeLessThan(shown.stopped.everyday - 10);
  });

  test('matches the window: the facts fill a quarter of it', () => {
    expect(worlds[0]!.cells['tokens/paste-all']! / 8192).toBeCloseTo(0.25, 1);
  });

  test('names replies of the tuned model: dishes and cats of the quays, and a time', () => {
    const { dishes, cats } = readLadder().worlds[0]!.values;
    expect(dishes!.map((dish) => dish.toLowerCase())).toContain('lamb noodles');
    expect(cats).toContain('Nelson');
  });
});
