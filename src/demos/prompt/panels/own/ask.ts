import type { ModelPrompt, WritingSettings } from '~/lib/language-model/writing';
import { askAll as askInSteps, type Asking } from '~/demos/parts/language-model/ask-all';
import type { Writer } from '~/demos/parts/language-model/writer';

/** Prompts that a model in the tab is given at once: answers come in a steady flow, and a stop loses few. */
const AT_ONCE = 8;

/** Has a model answer the prompts of a run. @throws as `askAll` of the panel does */
export const askAll = (
  writer: Pick<Writer, 'write' | 'about'>,
  prompts: readonly ModelPrompt[],
  settings: WritingSettings,
  asking: Asking,
): Promise<void> => askInSteps(writer, prompts, settings, asking, AT_ONCE);
