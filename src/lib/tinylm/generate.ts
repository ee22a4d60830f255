import { Problem } from '../problem';
import type { Rng } from '../math/rng';
import { decode, readAll } from './decode';
import type { Model } from './model';
import { rows } from './shapes';
import { greedy, probabilities, sample } from './sample';

interface GenerateOptions {
  most: number;
  /** The token that ends the answer; it is included in it. */
  stop?: number;
  /** 0 takes the likeliest token each time; above 0 samples by probability, which needs `rng`. */
  temperature?: number;
  rng?: Rng;
  /** Number of real tokens; those from this one on are padding of the vocabulary and never written. */
  known?: number;
  /** Number of likeliest tokens to report at each position. */
  tell?: number;
  /** False if nobody asks how likely the written tokens were: their probability is then not a number. */
  probabilities?: boolean;
}

interface Chance {
  token: number;
  /** Probability at temperature 1, 0 … 1. */
  probability: number;
}

export interface Written extends Chance {
  /** The likeliest tokens at its position in order, as many as `tell` requests. */
  likeliest: Chance[];
}

/** The beginning of a prompt in each slot of a model; prompts with the same beginning continue from there. */
export type Prefixes = (readonly number[])[];

/**
 * Continues each prompt independently, in batches.
 * @param prefixes the beginnings of earlier prompts, if the weights have not changed since and nothing else was read
 * @throws an Error with a sentence if a prompt is empty or leaves no room in the context.
 */
export function generate(
  model: Model,
  prompts: readonly (readonly number[])[],
  options: GenerateOptions,
  prefixes: Prefixes = [],
): Written[][] {
  const { batch } = model.plan;
  prompts.forEach((prompt) => checkPrompt(model, prompt));
  const written: Written[][] = [];
  for (let start = 0; start < prompts.length; start += batch)
    written.push(...generateSome(model, prompts.slice(start, start + batch), options, prefixes));
  return written;
}

function generateSome(
  model: Model,
  prompts: readonly (readonly number[])[],
  options: GenerateOptions,
  prefixes: Prefixes,
) {
  const { context } = model.config;
  const written: Written[][] = prompts.map(() => []);
  const open = new Set(prompts.keys());
  const first = readAhead(model, prompts, prefixes);
  for (let position = first; position < context && open.size > 0; position++) {
    const slots = [...open];
    const token = (slot: number) =>
      prompts[slot]![position] ?? written[slot]![position - prompts[slot]!.length]!.token;
    const next = slots.map((slot) => ({ slot, token: token(slot), position }));
    const logits = rows(decode(model, next), model.config.vocabulary);
    slots.forEach((slot, row) => {
      if (position < prompts[slot]!.length - 1) return;
      const next = pick(logits[row]!, options);
      written[slot]!.push(next);
      const full = written[slot]!.length >= options.most;
      if (full || next.token === options.stop) open.delete(slot);
    });
  }
  return written;
}

/**
 * Reads all prompts at once up to the position where the first answer begins. Only if their number is a multiple of 4,
 * to get the same bits; see `readAll`.
 * @returns the position from which the prompts are read token by token
 */
function readAhead(
  model: Model,
  prompts: readonly (readonly number[])[],
  prefixes: Prefixes,
): number {
  const end = Math.min(...prompts.map(({ length }) => length)) - 1;
  const common = prompts.map((prompt, slot) => sharedLength(prompt, prefixes[slot] ?? []));
  const from = Math.min(end, ...common);
  prefixes.length = 0;
  if (prompts.length % 4 !== 0 || end === 0) return 0;
  const first = Math.max(0, from - 1);
  readAll(
    model,
    prompts.flatMap((prompt, slot) =>
      prompt.slice(first, end).map((token, i) => {
        const position = first + i;
        return { slot, token, position, cached: position < from };
      }),
    ),
  );
  prefixes.push(...prompts.map((prompt) => prompt.slice(0, end)));
  return end;
}

/** Number of tokens that two texts have in common at their beginning. */
function sharedLength(one: readonly number[], other: readonly number[]): number {
  const parts = one.findIndex((token, i) => token !== other[i]);
  return parts < 0 ? one.length : parts;
}

function pick(logits: Float32Array, options: GenerateOptions): Written {
  const legal = logits.subarray(0, options.known ?? logits.length);
  const token = choose(legal, options);
  if (options.probabilities === false) return { token, probability: NaN, likeliest: [] };
  const chances = probabilities(legal);
  const likeliest = options.tell ? ranked(chances).slice(0, options.tell) : [];
  return { token, probability: chances[token]!, likeliest };
}

function choose(logits: Float32Array, { temperature = 0, rng }: GenerateOptions): number {
  if (temperature === 0) return greedy(logits);
  if (rng) return sample(probabilities(logits, temperature), rng);
  throw new Error(`A temperature of ${temperature} draws tokens by chance and needs a seed.`);
}

const ranked = (chances: Float64Array): Chance[] =>
  Array.from(chances, (probability, token) => ({ token, probability })).sort(
    (a, b) => b.probability - a.probability || a.token - b.token,
  );

/** A prompt leaves no room for an answer: it has `tokens` tokens, and the model's `context` includes the answer. */
export class PromptTooLong extends Problem<'prompt-too-long'> {}

/** Checks that a prompt has at least one token and leaves room for one more. */
function checkPrompt({ config: { context } }: Model, prompt: readonly number[]): void {
  if (prompt.length === 0)
    throw new Error('The prompt is empty: give the model a word to start from.');
  if (prompt.length >= context)
    throw new PromptTooLong('prompt-too-long', { tokens: prompt.length, context });
}
