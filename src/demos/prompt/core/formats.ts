import { randomInteger, shuffle, type Rng } from '~/lib/math/rng';
import type { Model } from '~/lib/tinylm';
import { readable } from '~/lib/world';
import { stepped } from '~/lib/stepper';
import { questionsOf, type Hidden } from './hidden';
import { promptParts, tokensOf } from './prompt';
import { score } from './score';
import { ORDERS, QUESTIONS, type BenchSettings, type Order } from './settings';
import { stream, type Task } from './task';
import { blocksOf, templateOf, type Template } from './template';

/** Prompts of a spread, including the form's own. */
export const FORMATS = 36;

export type FormatPoint = ReturnType<typeof pointOf>;
export type Spread = ReturnType<typeof spreadOf>;

/** All have the content of `template`, which comes first; the orders of blocks take turns. */
export function equivalents(template: Template, note: number, count: number, rng: Rng): Template[] {
  const orders = distinctOrders(template, note);
  return Array.from({ length: count }, (_, i) =>
    i === 0
      ? template
      : {
          ...template,
          order: orders[i % orders.length]!,
          rule: shuffle(template.rule, rng),
          shots: template.nearest ? template.shots : shuffle(template.shots, rng),
          form: randomInteger(3, rng),
          statement: randomInteger(2, rng),
        },
  );
}

/** The orders of blocks that differ once empty blocks are ignored, the template's own first. */
function distinctOrders(template: Template, note: number): Order[] {
  const seen = new Map<string, Order>();
  for (const order of [template.order, ...ORDERS]) {
    const name = nameOf({ ...template, order }, note);
    if (!seen.has(name)) seen.set(name, order);
  }
  return [...seen.values()];
}

const nameOf = (template: Template, note: number) => blocksOf(template, note).join('-');

/** Scores the formats one by one; a unit of work is one format. @throws PromptTooLong from `advance` */
export function openSpread(model: Model, task: Task, settings: BenchSettings, formats = FORMATS) {
  const { note } = settings;
  const rng = stream(task.seed, 'formats');
  const templates = equivalents(templateOf(task, settings), note, formats, rng);
  const questions = questionsOf(task, { count: QUESTIONS, note, topics: 'even' });
  const points: FormatPoint[] = [];
  return stepped(
    templates.length,
    (at) => points.push(pointOf(model, task, templates[at]!, questions)),
    () => spreadOf(points, formats),
  );
}

function pointOf(model: Model, task: Task, template: Template, questions: readonly Hidden[]) {
  const { form, statement } = template;
  const parts = promptParts(task, template, questions[0]!);
  return {
    order: nameOf(template, questions[0]!.note.length),
    /** The form of all questions, and of all sentences of its notes; null if mixed. */
    form: form ?? null,
    statement: statement ?? null,
    right: score(model, task, template, questions).shares.right,
    prompt: readable(task.world.lexicon, tokensOf(task, parts)),
  };
}

/** The first point is the form's own prompt; the orders of blocks stand with the best mean first. */
function spreadOf(points: readonly FormatPoint[], formats: number) {
  const names = [...new Set(points.map(({ order }) => order))];
  const orders = names.map((order) => {
    const some = points.filter((point) => point.order === order);
    return { order, count: some.length, ...rangeOf(some.map(({ right }) => right)) };
  });
  orders.sort((a, b) => b.mean - a.mean);
  const range = rangeOf(points.map(({ right }) => right));
  return { points: [...points], formats, questions: QUESTIONS, ...range, orders };
}

/** @returns zeros for no scores */
export function rangeOf(scores: readonly number[]) {
  const mean = scores.reduce((sum, each) => sum + each, 0) / Math.max(1, scores.length);
  if (scores.length === 0) return { lowest: 0, highest: 0, mean };
  return { lowest: Math.min(...scores), highest: Math.max(...scores), mean };
}
