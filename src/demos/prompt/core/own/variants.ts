import { Problem } from '~/lib/problem';
import type { OwnRow } from './rows';
import { filled, readTemplate, slotsOf, type SlotTemplate } from './slots';

/** A named prompt to compare with another. */
export interface Variant {
  name: string;
  text: string;
}

/** A prompt as sent to the model, with its origin. */
export interface SentPrompt {
  readonly variant: number;
  /** Index among the rows that could be read. */
  readonly row: number;
  readonly prompt: string;
}

/**
 * Reads variants, and the union of their slots.
 *
 * @throws Problem as `readTemplate`, and `no-slot` if none of them has one
 */
export function readVariants(variants: readonly Variant[]) {
  const templates = variants.map(({ name, text }) => readTemplate(name, text));
  const slots = slotsOf(templates);
  if (slots.length === 0) throw new Problem('no-slot');
  return { templates, slots };
}

/** All prompts of a run, row by row. */
export const promptsOf = (
  templates: readonly SlotTemplate[],
  rows: readonly OwnRow[],
): SentPrompt[] =>
  rows.flatMap(({ inputs }, row) =>
    templates.map((template, variant) => ({ variant, row, prompt: filled(template, inputs) })),
  );
