import { extentOf } from './extent';
import type { Model } from './model';
import { forwardTo, logitsRead } from './pass';
import { greedy } from './sample';
import { upToFour } from './shapes';

/** A question and its only right answer, as tokens. */
export interface Item {
  prompt: readonly number[];
  answer: readonly number[];
}

export interface Answered {
  right: boolean;
  /** The likeliest token at each position of the answer. */
  tokens: number[];
}

/**
 * Greedy answers, each checked in one pass: with the right answer as input, the likeliest token at every position is
 * right exactly if greedy decoding would give the whole answer.
 * @throws an Error with a sentence if prompt and answer do not fit into the context.
 */
export function answers(model: Model, items: readonly Item[]): Answered[] {
  const results: Answered[] = new Array(items.length);
  for (const some of byTheHandful(model, items, byLength(items)))
    for (const [at, answered] of some) results[at] = answered;
  return results;
}

/** The answers pass by pass in some order of the items, each with the index of its item. */
function* byTheHandful(
  model: Model,
  items: readonly Item[],
  order: readonly number[],
): Generator<[place: number, answered: Answered][]> {
  for (let start = 0; start < items.length; start += model.plan.batch) {
    const some = order.slice(start, start + model.plan.batch);
    const answered = answerSome(
      model,
      some.map((i) => items[i]!),
    );
    yield answered.map((each, row) => [some[row]!, each]);
  }
}

/** The indices of the items, the shortest first: a pass is as long as its longest. */
const byLength = (items: readonly Item[]): number[] =>
  items.map((_, i) => i).sort((a, b) => lengthOf(items[a]!) - lengthOf(items[b]!));

/**
 * A test whether a model answers at least this share of the items right, 0 … 1. Unlike `accuracy` it stops once too
 * many are wrong, and asks first what was wrong the last time.
 */
export function answersShare(items: readonly Item[], share: number): (model: Model) => boolean {
  let order = byLength(items);
  return (model) => {
    const wrong = new Set<number>();
    const enough = () => (items.length - wrong.size) / Math.max(1, items.length) >= share;
    const passes = enough() ? byTheHandful(model, items, order) : [];
    for (const some of passes) {
      for (const [at, { right }] of some) if (!right) wrong.add(at);
      if (!enough()) break;
    }
    order = [...wrong, ...order.filter((at) => !wrong.has(at))];
    return enough();
  };
}

/** Share of items answered right, 0 … 1; 0 without items. */
export function accuracy(model: Model, items: readonly Item[]): number {
  return answers(model, items).filter(({ right }) => right).length / Math.max(1, items.length);
}

const lengthOf = ({ prompt, answer }: Item): number => prompt.length + answer.length;

function answerSome(model: Model, items: readonly Item[]): Answered[] {
  const { context } = model.config;
  const longest = Math.max(...items.map(lengthOf)) - 1;
  if (items.some(({ prompt, answer }) => prompt.length === 0 || answer.length === 0))
    throw new Error('A question and its answer need a token each; one of them is empty.');
  if (longest > context)
    throw new Error(
      `Prompt and answer have ${longest + 1} tokens, and the model reads ${context}. Shorten the prompt.`,
    );
  const shape = { batch: items.length, length: upToFour(longest) };
  const tokens = new Int32Array(shape.batch * shape.length);
  items.forEach(({ prompt, answer }, row) =>
    tokens.set([...prompt, ...answer.slice(0, -1)], row * shape.length),
  );
  const places = items.map(({ prompt, answer }, row) =>
    answer.map((_, i) => row * shape.length + prompt.length - 1 + i),
  );
  const asked = new Set(places.flat());
  const extent = extentOf(shape, (token) => asked.has(token));
  forwardTo(model, tokens, extent);
  const logits = logitsRead(model, extent);
  return items.map(({ answer }, row) => {
    const greedyTokens = places[row]!.map((token) => greedy(logits.get(token)!));
    return { tokens: greedyTokens, right: greedyTokens.every((token, i) => token === answer[i]) };
  });
}
