import { bare } from '~/lib/ladder/prompts';
import type { WritingSettings } from '~/lib/language-model/writing';

/** The likeliest token each time and at most forty, as the replies were recorded. */
export const AS_RECORDED: WritingSettings = { most: 40 };

/** A question without system message, as it was asked for the record. */
export function promptOf(question: string): string {
  const { prefix, question: asked } = bare(question);
  return prefix + asked;
}
