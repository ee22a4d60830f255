import { NETWORKS, type NetworkName } from '~/lib/cost/networks';
import type { Fields, Settings } from '~/lib/settings/table';
import { TRAININGS } from './training-text';

const whole = (value: number, min: number, max: number) =>
  ({ kind: 'number', default: value, min, max, whole: true }) as const;
const TOKENS = { part: ['tokens'] };
const NETWORK = { part: ['network'] };
const ofNetwork = (value: number, min: number, max: number) =>
  ({ ...whole(value, min, max), when: NETWORK }) as const;

const { ours } = NETWORKS;

/** The training text and the number of merges, and a network to count. The reader's text stays out of the URL. */
export const tokenizerFields = {
  part: { kind: 'choice', default: 'tokens', options: ['tokens', 'network'] },
  training: {
    kind: 'choice',
    default: 'both',
    options: [...TRAININGS, 'own'],
    aside: true,
    when: TOKENS,
  },
  text: { kind: 'private', default: '', rows: 5, when: { ...TOKENS, training: ['own'] } },
  /** Merges that are applied; the page always learns the maximum at once. */
  merges: { ...whole(500, 0, 2_000), slide: [0, 2_000], when: TOKENS },
  en: { kind: 'private', default: '', rows: 2, when: TOKENS },
  zh: { kind: 'private', default: '', rows: 2, when: TOKENS },
  vocabulary: ofNetwork(ours.vocabulary, 1, 1_000_000),
  width: { ...ofNetwork(ours.width, 1, 100_000), slide: [32, 2_048], step: 32 },
  layers: { ...ofNetwork(ours.layers, 1, 1_000), slide: [1, 48] },
  heads: ofNetwork(ours.heads, 1, 1_000),
  sharing: ofNetwork(ours.sharing, 1, 1_000),
  factor: {
    kind: 'number',
    default: ours.factor,
    min: 0.1,
    max: 32,
    slide: [1, 8],
    step: 0.25,
    when: NETWORK,
  },
  positions: ofNetwork(ours.positions, 0, 10_000_000),
  gated: { kind: 'flag', default: ours.gated, when: NETWORK },
  tied: { kind: 'flag', default: ours.tied, when: NETWORK },
  biases: { kind: 'flag', default: ours.biases, when: NETWORK },
  smear: { kind: 'flag', default: ours.smear, when: NETWORK },
} as const satisfies Fields;

export type TokenizerFields = typeof tokenizerFields;
export type TokenizerSettings = Settings<TokenizerFields>;

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The networks to count, each with its sizes. */
export const PRESETS: Record<NetworkName, Partial<TokenizerSettings>> = {
  ours: { part: 'network', ...NETWORKS.ours },
  gpt2: { part: 'network', ...NETWORKS.gpt2 },
  llama: { part: 'network', ...NETWORKS.llama },
  gpt3: { part: 'network', ...NETWORKS.gpt3 },
};
