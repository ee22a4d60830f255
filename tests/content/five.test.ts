import { describe, expect, test } from 'vitest';
import { gentleOf } from '~/lib/five/gentle';
import { overWorlds, type Cells } from '~/lib/five/sums';
import type { FactsRecord } from '~/lib/ladder/replies';
import type { Row } from '~/lib/ladder/rows';
import { isRight } from '~/lib/ladder/score';
import { placesRead } from '~/lib/ladder/shown';
import { factsOf } from '~/lib/ladder/world';
import { readFive, readLadder } from './read';
import { run } from '../demos/recorded';

const five = readFive();
const { worlds } = readLadder();
const recordOf = (name: string) =>
  run<FactsRecord & { rows: Row[]; cells: Cells }>(`ladder/${name}`).snapshot;
const records = worlds.map(({ name }) => recordOf(`ladder-facts-${name}`));
const all = records.map(({ cells }) => cells);
const sum = (name: string) => overWorlds(all, five.sums[name]!);
const share = (name: string) => sum(name).share;

/** The sums of the story, by the roads of the ladder. */
const STORY = {
  closed: 'closed',
  pasted: 'paste-all',
  fact: 'fact',
  search: 'minilm-4',
  lora: 'lora',
};

describe('the text of the five-minute page', () => {
  test('matches the counts of the ladder', () => {
    const { rows } = recordOf('ladder-whole');
    for (const [name, road] of Object.entries(STORY)) {
      const { n, right } = rows.find(
        (row) => row.task === 'facts' && row.road === road && row.size === '135m' && !row.variant,
      )!;
      expect(sum(name), name).toMatchObject({ n, right });
    }
  });

  test('matches its pictures: nothing known, a page or four facts fail, one fact helps, tuning wins', () => {
    expect(sum('closed').right).toBe(0);
    expect(share('pasted')).toBeLessThan(5);
    expect(share('fact')).toBeGreaterThan(50);
    expect(share('found')).toBeGreaterThan(90);
    expect(share('search')).toBeLessThan(50);
    expect(share('one')).toBeGreaterThan(share('search'));
    for (const name of ['fact', 'search', 'pasted'])
      expect(share('lora'), name).toBeGreaterThan(share(name));
  });

  test('tells of the first lost bag whose replies come out on every road as most questions do', () => {
    const quays = records[0]!;
    const facts = factsOf(worlds[0]!);
    const isMost = (name: string) => share(name) > 50;
    const isTypical = (at: number) => {
      const { answer, relation } = facts[at]!;
      const shown = quays.shown['minilm-4']!.exam[at];
      const read = placesRead('minilm-4', shown, { list: 'exam', at, facts: facts.length });
      return (
        relation === 'desk' &&
        read.includes(at) === isMost('found') &&
        Object.entries(STORY).every(
          ([name, road]) =>
            isRight(quays.jobs[road]!.asked.exam!.replies[at]!, [answer]) === isMost(name),
        )
      );
    };
    expect(facts.findIndex((_, at) => isTypical(at))).toBe(five.bag);
  });

  test('matches tuning: all training questions right, and “I don’t know” never again', () => {
    const { right, n } = sum('trained');
    expect(right).toBe(n);
    expect(share('unknownLora')).toBe(0);
    expect(overWorlds(all, { right: 'unknown/lora-general/right', of: 40 }).right).toBe(0);
    expect(share('unknownReading')).toBeGreaterThan(0);
  });

  test('matches length: two worlds fit into the trained context, and are read no better', () => {
    const shorter = all.filter((cells) => cells['tokens/paste-all']! < five.trainedOn);
    expect(shorter).toHaveLength(2);
    for (const cells of shorter) expect(cells['facts/paste-all/right']!).toBeLessThan(5);
    expect(all[0]!['tokens/paste-all']! / five.window).toBeCloseTo(0.25, 1);
  });

  test('matches the gentle run: everyday text helps most, then rate and stop, at the price of facts', () => {
    const { cells } = recordOf('ladder-gentle');
    const { untouched, runs, harsh, shown, without } = gentleOf(cells, five.gentle, {
      exam: 120,
      everyday: 60,
    });
    const seeds = Object.keys(cells).filter((name) => name.endsWith('/stop'));
    expect(runs.flatMap((one) => one.seeds.map((name) => `${name}/stop`))).toEqual(seeds);
    for (const { seeds: own, passes, replayed, rate } of runs)
      for (const name of own) {
        expect([Number(name.split('/')[0]), name.split('/')[1] === 'with']).toEqual([
          rate,
          replayed,
        ]);
        expect(cells[`${name}/${passes}/exam`]).toBeDefined();
      }
    expect(shown.replayed).toBe(true);
    expect(shown.stopped.everyday).toBeGreaterThan(harsh.whole.everyday + 20);
    expect(shown.stopped.everyday).toBeLessThan(untouched);
    expect(shown.stopped.exam).toBeLessThan(harsh.whole.exam);
    const mixed = runs.find(({ rate, replayed }) => rate === harsh.rate && replayed)!.whole;
    const added = shown.stopped.everyday - mixed.everyday;
    expect(added).toBeGreaterThan(0);
    expect(mixed.everyday - harsh.whole.everyday).toBeGreaterThan(added);
    expect(without).toBeLessThan(shown.stopped.everyday - 10);
  });

  test('names replies of the tuned model: dishes and cats of the quays, and a time', () => {
    const { dishes, cats } = worlds[0]!.values;
    expect(dishes!.map((dish) => dish.toLowerCase())).toContain('lamb noodles');
    expect(cats).toContain('Nelson');
  });
});
