import type { Address } from '../../tinylm/kernels/kernels';
import { greedy } from '../../tinylm/sample';
import { headWidth } from '../shape';
import { attend, headsOf, turn } from './attention';
import type { Model } from './model';
import { forward, padded, scoreFrom } from './pass';
import type { PlacedLayer } from './plan';

/** A reply that is being written. */
interface Reply {
  /** Tokens of its prompt. */
  after: number;
  written: number[];
  ended: boolean;
}

/**
 * Replies to at most four prompts, written together, greedily, up to the mark `end`, which is left out, or `most` tokens, for
 * which the model's room has to suffice. A generator, so that a worker can hear a message after each token; what it yields
 * is how many tokens were written.
 */
export function* write(
  model: Model,
  prompts: readonly (readonly number[])[],
  { end, most }: { end: number; most: number },
): Generator<number, number[][]> {
  const replies: Reply[] = [];
  for (const [slot, prompt] of prompts.entries()) {
    const reply = { after: prompt.length, written: [], ended: false };
    readPrompt(model, prompt, slot);
    add(reply, likeliest(model, 0), end);
    replies.push(reply);
    yield 1;
  }
  for (let count = 1; count < most && replies.some(({ ended }) => !ended); count++) {
    readNext(model, replies);
    replies.forEach((reply, slot) => add(reply, likeliest(model, slot), end));
    yield 1;
  }
  return replies.map(({ written }) => written);
}

function add(reply: Reply, token: number, end: number): void {
  reply.ended ||= token === end;
  if (!reply.ended) reply.written.push(token);
}

/** Reads a prompt into a slot's keys and values, and leaves the logits of what follows in row 0. */
function readPrompt(model: Model, prompt: readonly number[], slot: number): void {
  forward(model, padded(prompt), (_, layer, n) => {
    attend(model, layer, n);
    for (let place = 0; place < prompt.length; place++)
      keep(model, layer, layer.saved.heads + place * layer.qkv.outputs, slot, place);
  });
  scoreFrom(model, prompt.length - 1, 1);
}

/** Copies the keys and values of a token, in a row of heads, to a place of a slot. */
function keep(model: Model, layer: PlacedLayer, row: Address, slot: number, place: number): void {
  const { floats, shape } = model;
  const e = headWidth(shape);
  for (let head = 0; head < 2 * shape.keyHeads; head++) {
    const from = row + shape.width + head * e;
    floats.copyWithin(cacheOf(model, layer, slot, head) + place * e, from, from + e);
  }
}

/** Where the keys of a head begin in a slot; the heads of values come after those of keys. */
const cacheOf = (
  { shape, extent }: Model,
  { cache }: PlacedLayer,
  slot: number,
  head: number,
): Address => cache + (slot * 2 * shape.keyHeads + head) * extent.longest * headWidth(shape);

/** Reads the last token of each reply, one a row, and leaves the logits of what follows. A reply that has ended reads 0. */
function readNext(model: Model, replies: readonly Reply[]): void {
  const last = replies.map(({ written, ended }) => (ended ? 0 : written.at(-1)!));
  forward(model, padded(last), (_, layer) =>
    replies.forEach(({ after, written }, slot) =>
      attendNext(model, layer, slot, after + written.length - 1),
    ),
  );
  scoreFrom(model, 0, replies.length);
}

/** mixed of one token at a place: its query with all keys and values of its slot up to its own. */
function attendNext(model: Model, layer: PlacedLayer, slot: number, place: number): void {
  const { kernels, plan, shape } = model;
  const e = headWidth(shape);
  const row = layer.saved.heads + slot * layer.qkv.outputs;
  turn(model, row, place, 1, 1);
  keep(model, layer, row, slot, place);
  for (const { query, keyHead } of headsOf(model))
    kernels.attend(
      layer.saved.mixed + slot * shape.width + query,
      row + query,
      cacheOf(model, layer, slot, keyHead),
      cacheOf(model, layer, slot, shape.keyHeads + keyHead),
      plan.scratch.scores,
      place + 1,
      1,
      e,
      1 / Math.sqrt(e),
    );
}

/** The token with the largest logit in a row. */
function likeliest({ floats, plan, shape }: Model, row: number): number {
  const from = plan.scratch.logits + row * shape.vocabulary;
  return greedy(floats.subarray(from, from + shape.vocabulary));
}
