import { PromptTooLong, type Model } from '~/lib/tinylm';
import { stepped } from '~/lib/stepper';
import type { World } from '~/lib/world';
import { rangeOf } from './formats';
import { score } from './score';
import { LIMITS, QUESTIONS, type BenchSettings } from './settings';
import { questionsOf } from './hidden';
import { openTask } from './task';
import { templateOf, type TemplateSettings } from './template';

export const LINES = {
  plain: { rule: 'none' },
  rule: { rule: 'all' },
  /** The same examples with wrong values, and with codes drawn by chance. */
  values: { rule: 'none', labels: 'values' },
  codes: { rule: 'none', labels: 'codes' },
  /** The examples always include one with the topic of the question. */
  nearest: { rule: 'none', pick: 'nearest' },
} as const satisfies Record<string, Partial<TemplateSettings>>;
export type LineName = keyof typeof LINES;
export const LINE_NAMES = Object.keys(LINES) as LineName[];

/** Seeds per point: the form's own and those after it. */
export const SEEDS = 3;

/** Shares right over the seeds, 0 … 1; null if the prompt is too long for the model. */
export interface SweepPoint {
  examples: number;
  mean: number | null;
  lowest: number | null;
  highest: number | null;
}

export type Sweep = ReturnType<ReturnType<typeof openSweep>['snapshot']>;

/** Score by number of examples, 0 … 6. A unit of work is one point: all seeds of it. */
export function openSweep(model: Model, world: World, settings: BenchSettings) {
  const { note, seed } = settings;
  const tasks = Array.from({ length: SEEDS }, (_, i) => {
    const task = openTask(world, seed + i);
    return { task, questions: questionsOf(task, { count: QUESTIONS, note, topics: 'even' }) };
  });
  const plan = LINE_NAMES.flatMap((line) =>
    Array.from({ length: LIMITS.examples.max + 1 }, (_, examples) => ({ line, examples })),
  );
  const lines = { plain: [], rule: [], values: [], codes: [], nearest: [] } as Record<
    LineName,
    SweepPoint[]
  >;
  const measured = ({ line, examples }: (typeof plan)[number]): SweepPoint => {
    try {
      const scores = tasks.map(({ task, questions }) => {
        const template = templateOf(task, { ...settings, ...LINES[line], examples });
        return score(model, task, template, questions).shares.right;
      });
      return { examples, ...rangeOf(scores) };
    } catch (error) {
      if (!(error instanceof PromptTooLong)) throw error;
      return { examples, mean: null, lowest: null, highest: null };
    }
  };
  const step = (at: number) => lines[plan[at]!.line].push(measured(plan[at]!));
  return stepped(plan.length, step, () => ({
    lines: Object.fromEntries(LINE_NAMES.map((line) => [line, [...lines[line]]])) as typeof lines,
    questions: QUESTIONS,
    seeds: SEEDS,
    done: Object.values(lines).flat().length,
    of: plan.length,
  }));
}
