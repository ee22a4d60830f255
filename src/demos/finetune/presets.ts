import { finetuneFields, type FinetuneForm } from './fields';
import { defaults } from '../url-state';

const start = defaults(finetuneFields);

/** Settings to begin with, each for one question. */
export const PRESETS = {
  quick: start,
  methods: { ...start, method: 'lora', rank: 8, beside: 'all' },
  replay: { ...start, beside: 'replay' },
  myth: { ...start, method: 'lora', rank: 2, beside: 'corner', besideRank: 2 },
} satisfies Record<string, FinetuneForm>;
export type PresetName = keyof typeof PRESETS;
