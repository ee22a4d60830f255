import { randomInteger, shuffle, type Rng } from '~/lib/math/rng';
import { relationOf } from '~/lib/world';
import { pick } from '~/lib/world/draw';
import { randomValue } from '~/lib/world/world';
import { checkSettings, LIMITS, type Block, type Order, type PromptSettings } from './settings';
import { ALL_TOPICS, stream, type Task, TOPICS } from './task';

export type Shot = ReturnType<typeof shotOf>;

/** The answers in the examples: all right, wrong values, or random codes. */
type Labels = 'right' | 'values' | 'codes';
export type TemplateSettings = PromptSettings & { labels?: Labels };

export interface Template {
  /** Topics whose code the rule states, in this order; without topics there is no rule. */
  readonly rule: readonly number[];
  readonly shots: readonly Shot[];
  /** The number of examples in a prompt: all, unless they are chosen for the question. */
  readonly shown: number;
  /** Examples are chosen for each question: the one with its topic, after others. */
  readonly nearest: boolean;
  readonly order: Order;
  /** The form of all questions, 0 … 2, and all sentences of a note, 0 … 1; undefined: mixed. */
  readonly form: number | undefined;
  readonly statement: number | undefined;
}

/** The template of a form's settings. @throws RangeError for a number outside its limits */
export function templateOf(task: Task, settings: TemplateSettings): Template {
  const { rule, examples, order } = checkSettings(settings);
  const rng = stream(task.seed, 'examples');
  const topics = shuffle(ALL_TOPICS, rng);
  const shots = shotsOf(task, settings, rng);
  const nearest = settings.pick === 'nearest';
  return {
    rule: topics.slice(0, { all: TOPICS, half: TOPICS / 2, none: 0 }[rule]),
    shots: nearest ? shots : shots.slice(0, examples),
    shown: examples,
    nearest,
    order,
    form: undefined,
    statement: undefined,
  };
}

/** All examples in order; a shorter prompt takes a prefix. */
function shotsOf(task: Task, { pick: how, labels }: TemplateSettings, rng: Rng): Shot[] {
  const topics = shuffle(ALL_TOPICS, rng);
  const any = Array.from({ length: LIMITS.examples.max }, () => pick(ALL_TOPICS, rng));
  const same = any.map(() => any[0]!);
  const wanted = { spread: topics, nearest: topics, random: any, same }[how];
  const left = [...task.shown];
  return wanted.map((topic) => {
    const at = left.findIndex((cell) => relationOf(cell) === topic);
    return shotOf(task, left.splice(at, 1)[0]!, labels, rng);
  });
}

/** A fact as an example; wrong labels are drawn by `rng`. */
export function shotOf({ world, codes }: Task, cell: number, labels: Labels | undefined, rng: Rng) {
  const topic = relationOf(cell);
  const truth = world.facts.get(cell)!;
  const form = randomInteger(3, rng);
  const wrong = randomValue(topic, world.lexicon, world.people.seen, rng, truth);
  const code = pick(codes, rng);
  return {
    cell,
    value: labels === 'values' ? wrong : truth,
    code: labels === 'codes' ? code : codes[topic]!,
    form,
  };
}

export function blocksOf({ order, rule, shown }: Template, note: number): Block[] {
  const filled = { rule: rule.length > 0, note: note > 0, examples: shown > 0 };
  return (order.split('-') as Block[]).filter((block) => filled[block]);
}
