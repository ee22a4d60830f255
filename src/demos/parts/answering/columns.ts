import type { WriterAbout } from '~/lib/language-model/about';
import {
  tookOf,
  type ModelPrompt,
  type WritingSettings,
  type WrittenAnswer,
} from '~/lib/language-model/writing';

/** The model and the settings behind an answer, the same in every file that holds answers. */
export const columnsOf = (
  { name, id, at, base }: Pick<WriterAbout, 'name' | 'id' | 'at' | 'base'>,
  settings: WritingSettings,
) => ({
  model: { name, id, at, base: base ?? null },
  settings,
});

/** What a file holds of an answer: the prompt, the text, and how long it took. */
export const sidesOf = (prompt: ModelPrompt, written: WrittenAnswer) => ({
  ...{ prompt, answer: written.text, tokens: written.tokens.length, ended: written.ended },
  ...{ promptTokens: written.promptTokens ?? null, milliseconds: tookOf(written) },
});
