import { describe, expect, test } from 'vitest';
import { openRoad } from '~/lib/demos/four-roads/road';
import { openTask } from '~/lib/demos/four-roads/tasks';
import { finish } from '~/lib/stepper';
import { fastBackend, shippedModel } from '../../../../../scripts/model/files';
import { LANGUAGES, OWN, settingsFor, shippedWorld, taskOf, walk } from './means';

const share = (holds: readonly boolean[]) => holds.filter(Boolean).length / holds.length;

describe('a road', () => {
  const task = taskOf('facts');

  test('gives the same answers for the same seed, however it is sliced', () => {
    const settings = settingsFor({ steps: 20 });
    const means = { base: shippedModel('en'), backend: fastBackend() };
    const run = (slice: number) =>
      finish(openRoad('finetune', task, settings, 21, means), slice).result;
    expect(run(1)).toEqual(run(7));
  });

  test('gives other answers for another seed', () => {
    const other = walk('rag', taskOf('facts', 'en', 22), {}, { seed: 22 });
    expect(other.questions).not.toEqual(walk('rag', task).questions);
  });

  test('reports the mean over its own questions', () => {
    const { accuracy, unknown, wrong, questions } = walk('rag', task);
    expect(accuracy).toBe(share(questions.map(({ correct }) => correct)));
    expect(unknown).toBe(share(questions.map((each) => each.unknown && !each.correct)));
    expect(accuracy + unknown + wrong).toBeCloseTo(1, 12);
  });

  test('counts its work down to the last unit and then stops', () => {
    const means = { base: shippedModel('en'), backend: fastBackend() };
    const road = openRoad('base', task, settingsFor(), 21, means);
    let units = 0;
    while (road.advance(1)) units++;
    const { done, of, phase } = road.snapshot();
    expect({ done, of, phase }).toEqual({ done: units, of: units, phase: 'done' });
    expect(road.advance(1)).toBe(false);
  });

  test('that trains nothing leaves every skill as it was', () => {
    expect(walk('rag', task).forgetting).toEqual(walk('base', task).forgetting);
  });

  test('that learns from nothing but the task knows none of the old facts', () => {
    const { forgetting, accuracy } = walk('scratch', task, { steps: 60 });
    expect(forgetting.old).toBeLessThan(0.2);
    expect(accuracy).toBeLessThan(0.3);
  });
});

describe.each(LANGUAGES)('on new facts (%s)', (language) => {
  const task = taskOf('facts', language);

  test('the base model knows nothing and mostly says so', () => {
    const { accuracy, unknown } = walk('base', task, {}, { language });
    expect(accuracy).toBeLessThanOrEqual(0.05);
    expect(unknown).toBeGreaterThan(0.7);
  });

  test('retrieval fails for want of the right passage, and is mended by rewriting the question', () => {
    const plain = walk('rag', task, {}, { language });
    const mended = walk('rag', task, { merge: true, synonyms: true }, { language });
    expect(plain.accuracy).toBeLessThan(0.6);
    expect(plain.accuracy).toBeCloseTo(plain.reached!, 1);
    expect(mended.accuracy).toBeGreaterThanOrEqual(0.95);
  });
});

describe.each(LANGUAGES)('on a new format (%s)', (language) => {
  const task = taskOf('behaviour', language);

  test('the encyclopaedia does not help, and the nearest labelled examples do', () => {
    expect(walk('rag', task, {}, { language }).accuracy).toBe(0);
    expect(walk('examples', task, {}, { language }).accuracy).toBeGreaterThan(0.95);
  });

  test('a written rule gives every code, and no stamp beyond chance', () => {
    const { parts } = walk('rule', task, { shots: 0 }, { language });
    expect(parts!.code).toBeGreaterThan(0.95);
    expect(parts!.stamp).toBeLessThan(0.4);
  });
});

describe.each(LANGUAGES)("on a reader's own facts (%s)", (language) => {
  test('shows their names, and finds what they wrote', () => {
    const settings = settingsFor({ task: 'own', merge: true, synonyms: true });
    const task = openTask(shippedWorld[language], settings, 3, OWN[language]);
    const { questions } = walk('rag', task, settings, { language });
    expect(questions[0]!.question).toContain(language === 'en' ? 'Paris' : '成都');
    expect(questions.map(({ reached }) => reached)).toEqual([true, true, true]);
  });
});
