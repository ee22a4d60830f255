import { finetuneFields, type FinetuneForm } from './core/settings';
import { defaults } from '~/lib/settings/table';

const start = defaults(finetuneFields);

/** Presets: only new facts, or half of the rows from the old text. */
export const PRESETS = {
  facts: start,
  replay: { ...start, replay: 0.5 },
} satisfies Record<string, FinetuneForm>;
export type PresetName = keyof typeof PRESETS;
