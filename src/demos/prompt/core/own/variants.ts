import { Problem } from '~/lib/problem';
import type { OwnRow } from './rows';
import { filled, readTemplate, slotsOf, type SlotTemplate } from './slots';
import { rewordings, type Way } from './rewordings';

/** A named prompt to compare with others. */
export interface Variant {
  name: string;
  text: string;
}

export const MOST_VARIANTS = 4;
const MOST_PROMPTS = 5_000;

/** One wording of a variant: as written, or reworded in one way. */
export interface Wording {
  readonly variant: number;
  readonly way: Way | 'written';
  readonly template: SlotTemplate;
}

/** A prompt as sent to the model, with its origin. */
export interface SentPrompt {
  readonly variant: number;
  readonly way: Way | 'written';
  /** Index among the rows that could be read. */
  readonly row: number;
  readonly prompt: string;
}

/**
 * Reads variants, each with its rewordings if requested, and the union of their slots.
 *
 * @throws Problem as `readTemplate`, and `no-slot` if none of them has one
 */
export function readVariants(variants: readonly Variant[], reworded: boolean) {
  const wordings = variants.flatMap(({ name, text }, variant): Wording[] => {
    const written: Wording = { variant, way: 'written', template: readTemplate(name, text) };
    const others = reworded ? rewordings(text) : [];
    return [
      written,
      ...others.map(({ way, text }) => ({ variant, way, template: readTemplate(name, text) })),
    ];
  });
  const slots = slotsOf(wordings.map(({ template }) => template));
  if (slots.length === 0) throw new Problem('no-slot');
  return { wordings, slots };
}

/**
 * All prompts of a run: first all variants as written, then the rewordings, so that a run stopped early has compared
 * the variants.
 *
 * @throws Problem `prompts-too-many`
 */
export function promptsOf(wordings: readonly Wording[], rows: readonly OwnRow[]): SentPrompt[] {
  const count = wordings.length * rows.length;
  if (count > MOST_PROMPTS) throw new Problem('prompts-too-many', { count, limit: MOST_PROMPTS });
  const asked = (some: readonly Wording[]) =>
    rows.flatMap(({ inputs }, row) =>
      some.map(({ variant, way, template }): SentPrompt => {
        return { variant, way, row, prompt: filled(template, inputs) };
      }),
    );
  const isWritten = ({ way }: Wording) => way === 'written';
  return [
    ...asked(wordings.filter(isWritten)),
    ...asked(wordings.filter((wording) => !isWritten(wording))),
  ];
}
