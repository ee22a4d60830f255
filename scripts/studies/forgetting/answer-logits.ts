import type { Item, Model } from '~/lib/tinylm';
import { extentOf } from '~/lib/tinylm/extent';
import { forwardTo, logitsRead } from '~/lib/tinylm/pass';
import { upToFour } from '~/lib/tinylm/shapes';

/** The logits at each position of an answer, with the right answer as input: [position][token]. */
export type AnswerLogits = readonly Float32Array[];

/**
 * The logits of each item, in its order.
 * @param known number of real tokens; those from this one on are padding of the vocabulary and left out
 */
export function answerLogits(model: Model, items: readonly Item[], known: number): AnswerLogits[] {
  const byLength = [...items.keys()].sort((a, b) => lengthOf(items[a]!) - lengthOf(items[b]!));
  const all: AnswerLogits[] = new Array(items.length);
  const { batch } = model.plan;
  for (let start = 0; start < items.length; start += batch) {
    const places = byLength.slice(start, start + batch);
    const some = places.map((place) => items[place]!);
    logitsOfSome(model, some, known).forEach((logits, i) => (all[places[i]!] = logits));
  }
  return all;
}

/** The tokens that the model reads for an item: all but the last of its answer. */
const lengthOf = ({ prompt, answer }: Item): number => prompt.length + answer.length - 1;

function logitsOfSome(model: Model, items: readonly Item[], known: number): AnswerLogits[] {
  const length = upToFour(Math.max(...items.map(lengthOf)));
  const tokens = new Int32Array(items.length * length);
  items.forEach(({ prompt, answer }, row) =>
    tokens.set([...prompt, ...answer.slice(0, -1)], row * length),
  );
  const places = items.map(({ prompt, answer }, row) =>
    answer.map((_, i) => row * length + prompt.length - 1 + i),
  );
  const asked = new Set(places.flat());
  const extent = extentOf({ batch: items.length, length }, (token) => asked.has(token));
  forwardTo(model, tokens, extent);
  const logits = logitsRead(model, extent);
  return places.map((own) => own.map((token) => logits.get(token)!.slice(0, known)));
}
