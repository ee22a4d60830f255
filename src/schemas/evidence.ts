import { z } from 'astro/zod';
import { bilingual, day, level } from './bilingual';
import { evidenceId, slug, some, sourceId, text } from './ids';

/** One measured finding. Good: a reader can repeat the number without misleading anybody. */
export const evidence = z.strictObject({
  id: evidenceId,
  /** A slug of `themes` in topics.yaml. */
  theme: slug,
  /** The finding, as a sentence without a number. */
  finding: bilingual,
  /** The number with its unit and its comparison; nothing that was read second-hand. */
  number: bilingual,
  /** The data, the models and the measure. */
  setting: bilingual,
  /** The limits of the number. */
  caution: bilingual,
  /** Doubts about the row itself. */
  doubt: bilingual.optional(),
  /** The work with table, figure or section, in citation form. */
  source: text,
  /** The model that the number was measured on, as short as it can be named, for both languages: `Mistral-7B`,
   * `Llama 2 7–70B`, `Mistral-7B +2` with two others; absent where none was measured or the row names none. */
  model: text.max(28).optional(),
  sourceIds: some(sourceId, 'Name a source from content/sources.yaml.'),
  status: level,
  checkedOn: day,
});

export type Evidence = z.infer<typeof evidence>;
