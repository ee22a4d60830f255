import { NETWORKS } from '~/lib/cost/networks';
import { MERGES } from '~/lib/text/byte-pairs/limits';
import type { Fields, Settings } from '../url-state';

const whole = (value: number, min: number, max: number) =>
  ({ kind: 'number', default: value, min, max, whole: true }) as const;

const { ours } = NETWORKS;

/** What to learn from and how much, and a network to count. What the reader types stays out of the address. */
export const tokenizerFields = {
  part: { kind: 'choice', default: 'tokens', options: ['tokens', 'network'] },
  training: { kind: 'choice', default: 'both', options: ['en', 'zh', 'both', 'own'] },
  text: { kind: 'private', default: '' },
  merges: whole(500, MERGES.min, MERGES.max),
  en: { kind: 'private', default: '' },
  zh: { kind: 'private', default: '' },
  vocabulary: whole(ours.vocabulary, 1, 1_000_000),
  width: whole(ours.width, 1, 100_000),
  layers: whole(ours.layers, 1, 1_000),
  heads: whole(ours.heads, 1, 1_000),
  sharing: whole(ours.sharing, 1, 1_000),
  factor: { kind: 'number', default: ours.factor, min: 0.1, max: 32 },
  positions: whole(ours.positions, 0, 10_000_000),
  gated: { kind: 'flag', default: ours.gated },
  tied: { kind: 'flag', default: ours.tied },
  biases: { kind: 'flag', default: ours.biases },
  smear: { kind: 'flag', default: ours.smear },
} as const satisfies Fields;

export type TokenizerFields = typeof tokenizerFields;
export type TokenizerForm = Settings<TokenizerFields>;

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
