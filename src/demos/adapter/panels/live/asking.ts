import { bare } from '~/lib/ladder/prompts';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import { WRITING, type WritingSettings } from '~/lib/language-model/writing';
import { Problem } from '~/lib/problem';
import type { Writer } from '~/demos/parts/language-model/writer';
import type { AdapterFile } from '~/workers/models';

/** The likeliest token each time and at most forty, as the replies were recorded. */
export const AS_RECORDED: WritingSettings = { ...WRITING, most: 40 };

/** A question without system message, as it was asked for the record. */
export function promptOf(question: string): string {
  const { prefix, question: asked } = bare(question);
  return prefix + asked;
}

export const quays = (address: string): AdapterFile => ({ name: 'quays', file: address });

/** @throws Problem `other-model` if another model than the adapter's writes */
export function mustFit({ about }: Writer): void {
  if (about.id !== SMOLLM2) throw new Problem('other-model', { name: about.name });
}
