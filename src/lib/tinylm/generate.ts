import type { Rng } from '../math/rng';
import { decode } from './decode';
import type { Model } from './model';
import { rows } from './rows';
import { greedy, probabilities, sample } from './sample';

export interface GenerateOptions {
  /** Tokens to write at most. */
  most: number;
  /** The token that ends the answer; it is written too. */
  stop?: number;
  /** 0 takes the likeliest token each time; above 0 draws by probability, and needs `rng`. */
  temperature?: number;
  rng?: Rng;
  /** Tokens from this one on are padding of the vocabulary and never written. */
  known?: number;
}

/** One token the model wrote, and how likely it held it, 0 … 1. */
export interface Written {
  token: number;
  probability: number;
}

/**
 * Continues each prompt by its own, all side by side.
 * @throws a sentence if a prompt is empty or leaves no room in the context.
 */
export function generate(
  model: Model,
  prompts: readonly (readonly number[])[],
  options: GenerateOptions,
): Written[][] {
  const { batch } = model.plan;
  prompts.forEach((prompt) => checkPrompt(model, prompt));
  const written: Written[][] = [];
  for (let start = 0; start < prompts.length; start += batch)
    written.push(...generateSome(model, prompts.slice(start, start + batch), options));
  return written;
}

function generateSome(
  model: Model,
  prompts: readonly (readonly number[])[],
  options: GenerateOptions,
) {
  const { context } = model.config;
  const written: Written[][] = prompts.map(() => []);
  const open = new Set(prompts.keys());
  for (let position = 0; position < context && open.size > 0; position++) {
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

function pick(logits: Float32Array, { temperature = 0, rng, known }: GenerateOptions): Written {
  const legal = logits.subarray(0, known ?? logits.length);
  const chances = probabilities(legal);
  if (temperature > 0 && !rng)
    throw new Error(`A temperature of ${temperature} draws tokens by chance and needs a seed.`);
  if (temperature === 0 || !rng) {
    const token = greedy(legal);
    return { token, probability: chances[token]! };
  }
  const token = sample(probabilities(legal, temperature), rng);
  return { token, probability: chances[token]! };
}

/** A prompt has at least one token and leaves room for one more. */
export function checkPrompt({ config: { context } }: Model, prompt: readonly number[]): void {
  if (prompt.length === 0)
    throw new Error('The prompt is empty: give the model a word to start from.');
  if (prompt.length >= context)
    throw new Error(
      `The prompt has ${prompt.length} tokens, and the model reads ${context} with its answer. ` +
        `Leave out ${prompt.length - context + 1} or more.`,
    );
}
