import type { Given, Moment } from '~/demos/trainer/core/moments';
import type { Look, ProbeName } from './core/settings';
import type { FinetuneState, ShownRun } from './state';

export const LINES = ['unseen', 'unknown'] as const satisfies readonly ProbeName[];
export type LineName = (typeof LINES)[number];

export const stepOf = ({ at, runs }: FinetuneState): number => at ?? lastStep(runs);

export const lastStep = (runs: readonly ShownRun[]): number =>
  Math.max(...runs.map(({ snapshot }) => snapshot.step));

/** The last step on the axis: that of the recorded run and of ended runs, otherwise the steps they may take. */
export function axisOf({ runs, outline }: FinetuneState): number {
  if (outline) return Math.max(outline.at(-1)!.step, lastStep(runs));
  return Math.max(
    ...runs.map(({ snapshot }) => (snapshot.finished ? snapshot.step : snapshot.steps)),
  );
}

export const looksUntil = (looks: readonly Look[], step: number): Look[] =>
  looks.filter((look) => look.step <= step);

/** A share as a whole number of 100; undefined before the first look. */
export const ofHundred = (look: Look | undefined, name: LineName): number | undefined => {
  const share = look?.shares[name];
  return share === undefined ? undefined : Math.round(100 * share);
};

interface RunAnswers {
  given: readonly (Given & { probe: ProbeName })[];
  moments: readonly Moment[];
}

/** The questions and answers of the first run; if they were not recorded, only those before and after. */
export function answersOf({ snapshot }: ShownRun): RunAnswers {
  const { given, moments, samples, step } = snapshot;
  if (given && moments) return { given, moments };
  const listed = samples.filter(({ probe }) => (LINES as readonly string[]).includes(probe));
  return {
    given: listed.map(({ probe, prompt, expected }) => ({ probe, prompt, answer: expected })),
    moments: [
      { step: 0, said: listed.map(({ before }) => before) },
      { step, said: listed.map(({ said }) => said) },
    ],
  };
}
