import { describe, expect } from 'vitest';
import { openRoad } from '~/lib/four-roads/roads/road';
import { finish } from '~/lib/stepper';
import { fastBackend, shippedModel } from '../../../../../scripts/record/model';
import { longTests } from '../../../long-tests';
import { LANGUAGES, settingsFor, taskOf, walk } from '../means';

const longTest = longTests('the roads of the lab', 'tests/unit/lib/four-roads/roads/road.test.ts');

describe('a road', () => {
  const task = taskOf('facts');

  longTest('gives the same answers for the same seed, in any slices', () => {
    const settings = settingsFor();
    const means = { base: shippedModel('en'), backend: fastBackend() };
    const run = (slice: number) =>
      finish(openRoad('finetune', task, settings, 21, means), slice).result;
    expect(run(1)).toEqual(run(7));
  });

  longTest('gives other answers for another seed', () => {
    const other = walk('rag', taskOf('facts', 'en', 22), {}, { seed: 22 });
    expect(other.questions).not.toEqual(walk('rag', task).questions);
  });

  longTest('counts its work down to the last unit and then stops', () => {
    const means = { base: shippedModel('en'), backend: fastBackend() };
    const road = openRoad('base', task, settingsFor(), 21, means);
    let units = 0;
    while (road.advance(1)) units++;
    const { done, of, phase } = road.snapshot();
    expect(units).toBeGreaterThan(20);
    expect({ of, phase }).toEqual({ of: done, phase: 'done' });
    expect(road.advance(1)).toBe(false);
  });

  longTest(
    'without training leaves every skill unchanged, so that one check is enough for all such roads',
    () => {
      const means = { base: shippedModel('en'), backend: fastBackend() };
      const { result } = finish(openRoad('rag', task, settingsFor(), 21, means));
      expect(walk('base', task).forgetting).toEqual(result!.forgetting);
      expect(walk('rag', task)).toMatchObject(result!);
    },
  );

  longTest('trained on the task alone knows none of the old facts', () => {
    const { forgetting, accuracy } = walk('scratch', task);
    expect(forgetting.old).toBeLessThan(0.2);
    expect(accuracy).toBeLessThan(0.3);
  });
});

describe.each(LANGUAGES)('on new facts (%s),', (language) => {
  const task = taskOf('facts', language);

  longTest('the base model knows nothing and mostly says so', () => {
    const { accuracy, unknown } = walk('base', task, {}, { language });
    expect(accuracy).toBeLessThanOrEqual(0.05);
    expect(unknown).toBeGreaterThan(0.7);
  });

  longTest('retrieval by words misses the right passage, which name and meaning find', () => {
    const words = walk('words', task, {}, { language });
    const named = walk('rag', task, {}, { language });
    expect(words.accuracy).toBeLessThan(0.6);
    expect(words.accuracy).toBeCloseTo(words.reached!, 1);
    expect(named.accuracy).toBeGreaterThan(0.85);
  });

  longTest('retrieval abstains with passages as its road asks, and rarely by vectors alone', () => {
    const abstains = (search: 'named' | 'own') =>
      walk('rag', task, { search }, { language }).forgetting.abstain;
    expect(abstains('named')).toBeGreaterThan(0.7);
    expect(abstains('own')).toBeLessThan(0.4);
  });
});

describe.each(LANGUAGES)('on a new format (%s),', (language) => {
  const task = taskOf('behaviour', language);

  longTest('the encyclopaedia does not help, but the nearest labelled examples do', () => {
    expect(walk('rag', task, {}, { language }).accuracy).toBe(0);
    expect(walk('examples', task, {}, { language }).accuracy).toBeGreaterThan(0.95);
  });

  longTest('a written rule produces every code, and the stamp no better than chance', () => {
    const { parts } = walk('rule', task, {}, { language });
    expect(parts!.code).toBeGreaterThan(0.95);
    expect(parts!.stamp).toBeLessThan(0.4);
  });
});

describe('a year of changes', () => {
  const task = taskOf('drift');

  longTest('costs retrieval only the changed documents, with right answers all year', () => {
    const { groups, upkeep, cost } = walk('rag', task);
    expect(Object.keys(groups)).toHaveLength(12);
    expect(Math.min(...Object.values(groups))).toBeGreaterThan(0.85);
    expect(upkeep).toMatchObject({ tunings: 0, trainedTokens: 0 });
    expect(upkeep!.documents).toBe(task.later!.reduce((sum, { swapped }) => sum + swapped, 0));
    expect(cost.changeFlops).toBeGreaterThan(0);
    expect(cost.changeFlops).toBeLessThan(cost.flops / 5); // most was read before
  });

  longTest('leaves a model that reads no documents with what it was taught', () => {
    const { upkeep, accuracy } = walk('base', task);
    expect(upkeep).toMatchObject({ documents: 0, tunings: 0 });
    expect(accuracy).toBeLessThan(0.1);
  });
});
