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
type Row = ReturnType<typeof columnsOf>;

/** Columns of a CSV file for where a model ran and how it wrote. */
export const HOW_COLUMNS = {
  where: ({ model }: Row) => model.base ?? 'tab',
  max_tokens: ({ settings }: Row) => settings.most,
};

/** The same columns, after one that names the model. */
export const RUN_COLUMNS = { model: ({ model }: Row) => model.id, ...HOW_COLUMNS };

/** What a file holds of an answer: the prompt, the text, and how long it took. */
export const saidOf = (prompt: ModelPrompt, written: WrittenAnswer) => ({
  ...{ prompt, answer: written.text, tokens: written.tokens.length, ended: written.ended },
  ...{ promptTokens: written.promptTokens ?? null, milliseconds: tookOf(written) },
});
type Said = ReturnType<typeof saidOf>;

/** Columns of a CSV file for the size and the time of an answer. */
export const SAID_COLUMNS = {
  promptTokens: ({ promptTokens }: Said) => promptTokens,
  tokens: ({ tokens }: Said) => tokens,
  milliseconds: ({ milliseconds }: Said) => Math.round(milliseconds),
  ended: ({ ended }: Said) => ended,
};
