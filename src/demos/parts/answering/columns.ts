import type { WriterAbout } from '~/lib/language-model/about';
import type { WritingSettings } from '~/lib/language-model/writing';

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
  temperature: ({ settings }: Row) => settings.temperature,
  top_p: ({ settings }: Row) => settings.topP,
  max_tokens: ({ settings }: Row) => settings.most,
  seed: ({ settings }: Row) => settings.seed,
};

/** The same columns, after one that names the model. */
export const RUN_COLUMNS = { model: ({ model }: Row) => model.id, ...HOW_COLUMNS };
