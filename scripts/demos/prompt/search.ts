import { randomInteger, shuffle, type Rng } from '~/lib/math/rng';
import type { Model } from '~/lib/tinylm';
import { readable, relationOf } from '~/lib/world';
import { pick } from '~/lib/world/draw';
import { stepped, type Stepper } from '~/lib/stepper';
import type { Fields, Settings } from '~/lib/settings/table';
import { questionsOf, type Hidden } from '~/demos/prompt/core/hidden';
import { promptParts, tokensOf } from '~/demos/prompt/core/prompt';
import { score } from '~/demos/prompt/core/score';
import { ORDERS, type BenchSettings } from '~/demos/prompt/core/settings';
import { stream, type Task } from '~/demos/prompt/core/task';
import { shotOf, templateOf, type Shot, type Template } from '~/demos/prompt/core/template';

/** Held-out questions, which a search never looks at. */
const HELD_OUT = 200;

export const searchFields = {
  /** Prompts a search tries, including the first. */
  candidates: { kind: 'number', default: 60, min: 10, max: 120, whole: true },
  /** Questions that a search optimizes for. */
  development: { kind: 'number', default: 20, min: 5, max: 100, whole: true },
} as const satisfies Fields;

type SearchSettings = BenchSettings & Settings<typeof searchFields>;

/** The state after one candidate. All shares are 0 … 1. */
interface Tried {
  /** This candidate on the development questions. */
  development: number;
  /** The best score there so far, and the score of that prompt on the held-out questions. */
  best: number;
  heldOut: number;
}

export interface Found {
  candidate: number;
  development: number;
  heldOut: number;
  /** The number of topics its examples cover. */
  topics: number;
  prompt: string;
}

export interface Search {
  tried: Tried[];
  candidates: number;
  development: number;
  heldOut: number;
  first: Found;
  winner: Found;
  /** How often each topic is asked, and the number of the winner's examples about it. */
  topics: { development: number; heldOut: number; winner: number }[];
}

/**
 * A plain hill climb: changes one thing of the best prompt so far and keeps the change if it gains on the development
 * questions. It may change the choice and order of examples, the order of the blocks, and the forms of questions and
 * notes. A unit of work is one candidate. @throws PromptTooLong from `advance`
 */
export function openSearch(model: Model, task: Task, settings: SearchSettings): Stepper<Search> {
  const { candidates, development, note } = settings;
  const all = questionsOf(task, { count: development + HELD_OUT, note, topics: 'chance' });
  const judged = all.slice(0, development);
  const unseen = all.slice(development);
  const rng = stream(task.seed, 'search');
  const right = (template: Template, on: Hidden[]) => score(model, task, template, on).shares.right;
  const found = (template: Template, candidate: number, share: number) => ({
    template,
    candidate,
    development: share,
    heldOut: right(template, unseen),
  });
  const start = templateOf(task, { ...settings, rule: 'none' });
  let first: ReturnType<typeof found> | undefined;
  let best: ReturnType<typeof found>;
  const begin = () => (first ??= best = found(start, 0, right(start, judged)));
  const tried: Tried[] = [];
  const step = () => {
    if (tried.length === 0) return void tried.push(asTried(begin().development, best));
    const template = changed(task, best.template, note, rng);
    const share = right(template, judged);
    if (share > best.development) best = found(template, tried.length, share);
    tried.push(asTried(share, best));
  };
  const rounded = ({ template, ...rest }: ReturnType<typeof found>): Found => ({
    ...rest,
    topics: new Set(template.shots.map(({ cell }) => relationOf(cell))).size,
    prompt: readable(task.world.lexicon, tokensOf(task, promptParts(task, template, judged[0]!))),
  });
  return stepped(candidates, step, () => ({
    tried: [...tried],
    candidates,
    development,
    heldOut: HELD_OUT,
    first: rounded(begin()),
    winner: rounded(best),
    topics: topicsOf(task, judged, unseen, best.template),
  }));
}

const asTried = (development: number, best: { development: number; heldOut: number }): Tried => ({
  development,
  best: best.development,
  heldOut: best.heldOut,
});

function changed(task: Task, template: Template, note: number, rng: Rng): Template {
  const { shots } = template;
  const order = () => ({ ...template, order: pick(ORDERS, rng) });
  const form = () => ({ ...template, form: randomInteger(3, rng) });
  const statement = () => ({ ...template, statement: randomInteger(2, rng) });
  const moved = () => ({ ...template, shots: shuffle(shots, rng) });
  const swapped = () => ({ ...template, shots: withOther(task, shots, rng) });
  const moves = [
    form,
    ...(shots.length > 1 ? [moved] : []),
    ...(shots.length > 0 ? [swapped, swapped, swapped] : []),
    ...(note > 0 ? [order, statement] : []),
  ];
  return pick(moves, rng)();
}

/** Replaces one of the examples by another fact. */
function withOther(task: Task, shots: readonly Shot[], rng: Rng): Shot[] {
  const there = new Set(shots.map(({ cell }) => cell));
  const left = task.shown.filter((cell) => !there.has(cell));
  const fresh = shotOf(task, pick(left, rng), 'right', rng);
  const at = randomInteger(shots.length, rng);
  return shots.map((shot, i) => (i === at ? fresh : shot));
}

function topicsOf(
  { codes }: Task,
  judged: readonly Hidden[],
  unseen: readonly Hidden[],
  { shots }: Template,
): Search['topics'] {
  const count = (cells: readonly { cell: number }[], topic: number) =>
    cells.filter(({ cell }) => relationOf(cell) === topic).length;
  return codes.map((_, topic) => ({
    development: count(judged, topic),
    heldOut: count(unseen, topic),
    winner: count(shots, topic),
  }));
}
