import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LabRun } from '~/lib/four-roads/outcome/record';
import { measuredSlots } from '~/lib/four-roads/outcome/measured-slots';
import type { RecordedTask } from '~/lib/four-roads/names';
import { type Outcome, outcomeOf } from '~/lib/four-roads/outcome/outcome';
import { LAB_DEFAULTS } from '~/lib/four-roads/settings';
import { MEASURED_CRITERIA, mergedSlots, readSlots } from '~/lib/four-roads/slots';
import { resultFrom } from '../results';
import { run } from '../../../../demos/recorded';

const runOf = (task: RecordedTask, results: LabRun['results']): LabRun => ({
  date: '2026-11-20T10:00:00Z',
  locale: 'en',
  settings: { ...LAB_DEFAULTS, k: 2, task: task as LabRun['settings']['task'] },
  version: '0.2.0',
  device: { cores: 2, workers: 2, kernels: 'simd' },
  results,
});
const marks = '1'.repeat(60) + 'u'.repeat(30) + '0'.repeat(10);
const facts = measuredSlots(
  runOf('facts', [
    resultFrom('rag', 1, marks),
    resultFrom('rag', 2, marks, { prepareSeconds: 5 }),
    resultFrom('replay', 1, '1'.repeat(100)),
    resultFrom('base', 1, marks),
  ]),
);
const slot = (place: string, from = facts) =>
  from.find(({ criterion, road }) => `${criterion}.${road}` === place);

describe('measuredSlots', () => {
  test('names only criteria of the matrix', () => {
    const { criteria } = parse(readFileSync('content/matrix.yaml', 'utf8')) as {
      criteria: { id: string }[];
    };
    const ids = criteria.map(({ id }) => id);
    for (const criterion of MEASURED_CRITERIA) expect(ids).toContain(criterion);
  });

  test('counts shares over all questions of all seeds, and costs as means of the seeds', () => {
    expect(slot('new-facts.rag')).toMatchObject({ value: 0.6, questions: 200, seeds: 2 });
    expect(slot('one-off-cost.rag')!.value).toBe(4);
    expect(slot('cost-per-request.rag')!.value).toBe(12);
    expect(slot('new-facts.rag')).toMatchObject({ task: 'facts', turned: 'k=2' });
  });

  test('reports “unknown” only over questions not answered right, if there are enough', () => {
    expect(slot('few-inventions.rag')).toMatchObject({ value: 0.75, questions: 80 });
    expect(slot('few-inventions.finetune')).toBeUndefined();
  });

  test('uses another variant if the plain road was not run, and leaves the rest empty', () => {
    expect(slot('new-facts.finetune')).toMatchObject({ variant: 'replay', value: 1 });
    expect(slot('new-facts.prompt')).toBeUndefined();
    expect(slot('format-labels.rag')).toBeUndefined();
    expect(slot('changing-knowledge.rag')).toBeUndefined();
  });

  test('measures format and change on the tasks that have them', () => {
    const results = [resultFrom('rag', 1, '1010')];
    expect(slot('format-labels.rag', measuredSlots(runOf('behaviour', results)))!.value).toBe(0.5);
    // every second question is about a changed fact
    const changed = slot('changing-knowledge.rag', measuredSlots(runOf('change', results)));
    expect(changed).toMatchObject({ value: 0, questions: 2 });
    expect(slot('new-facts.rag', measuredSlots(runOf('poison', results)))).toBeUndefined();
  });
});

describe('stored measurements', () => {
  test('are replaced by newer measurements, cell by cell', () => {
    const newer = { ...slot('new-facts.rag')!, value: 0.9 };
    const merged = mergedSlots(facts, [newer]);
    expect(merged).toHaveLength(facts.length);
    expect(slot('new-facts.rag', merged)!.value).toBe(0.9);
  });

  test('are read back from storage, and invalid entries are dropped', () => {
    expect(readSlots(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
    const broken = { ...facts[0]!, value: 'much' };
    expect(readSlots([null, 7, broken, { ...facts[0]!, road: 'base' }])).toEqual([]);
    expect(readSlots('nonsense')).toEqual([]);
  });
});

const date = '2026-11-21';

describe('recorded results', () => {
  test('needs a clock', () => {
    const timed = outcomeOf(resultFrom('rag', 1, '11'));
    const results = [{ ...timed, cost: { ...timed.cost, prepareSeconds: undefined } }];
    expect(() => measuredSlots({ settings: LAB_DEFAULTS, date, results })).toThrow(/no clock/);
  });
});

test.each(['change-en', 'change-zh'])(
  'the groups of the record %s are equally large: their shares add up to the marks',
  (name) => {
    const { snapshot } = run<{ outcomes: Outcome[] }>(`four-roads/${name}`);
    for (const { marks, groups } of snapshot.outcomes) {
      const size = marks.length / Object.keys(groups).length;
      const right = Object.values(groups).reduce((sum, share) => sum + share * size, 0);
      expect(right).toBeCloseTo(marks.split('1').length - 1, 6);
    }
  },
);
