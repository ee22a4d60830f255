import { labLadder, type LabLadder } from '~/demos/four-roads/ladder/known';
import type { Row } from '~/lib/ladder/rows';
import type { Locale } from '~/lib/locale';
import { rowFor as row } from '../../../unit/lib/ladder/row';

export { row };

/** As recorded in the trial: tuning overtakes retrieval, and pasting fails. */
export const FACTS = [
  row('facts', 'minilm-4', 'tiny', 119, { variant: 'own-search' }),
  row('facts', 'paste-all', '135m', 1),
  row('facts', 'minilm-4', '135m', 60, { variant: 'best-last' }),
  row('facts', 'minilm-4', '135m', 54),
  row('facts', 'lora', '135m', 108),
  row('facts', 'full', 'literature', 60, { variant: 'Mistral-7B', source: 'E01' }),
];

export const ladderOf = (rows: readonly Row[], locale: Locale = 'en'): LabLadder =>
  labLadder(rows, locale, 'ladder/', { tokens: 96, share: 94 });
