import type { WriterAbout } from '~/lib/language-model/about';
import type { WritingSettings } from '~/lib/language-model/writing';

/** The model and the settings behind an answer, the same in every file that holds answers. */
export const columnsOf = ({ name, id, at, base }: WriterAbout, settings: WritingSettings) => ({
  model: { name, id, at, base: base ?? null },
  settings,
});
type Row = ReturnType<typeof columnsOf>;

/** The columns of a CSV file for them. */
export const RUN_COLUMNS = {
  model: ({ model }: Row) => model.id,
  where: ({ model }: Row) => model.base ?? 'tab',
  temperature: ({ settings }: Row) => settings.temperature,
  top_p: ({ settings }: Row) => settings.topP,
  max_tokens: ({ settings }: Row) => settings.most,
  seed: ({ settings }: Row) => settings.seed,
};
