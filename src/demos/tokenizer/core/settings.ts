import { NETWORK_NAMES, NETWORKS, type NetworkName } from '~/lib/cost/networks';
import type { Network } from '~/lib/cost/parameters';
import { whole, type Fields, type Settings } from '~/lib/settings/table';
import { TRAININGS } from './training-text';

const TOKENS = { part: ['tokens'] };
const NETWORK = { part: ['network'] };
const ofNetwork = (value: number, min: number, max: number) =>
  ({ ...whole(value, min, max), when: NETWORK }) as const;

const { ours } = NETWORKS;

/** The training text and the number of merges, and a network to count. The reader's sentences stay out of the URL. */
export const tokenizerFields = {
  part: { kind: 'choice', default: 'tokens', options: ['tokens', 'network'] },
  training: { kind: 'choice', default: 'both', options: TRAININGS, aside: true, when: TOKENS },
  /** Merges that are applied; the page always learns the maximum at once. */
  merges: { ...whole(500, 0, 2_000), slide: [0, 2_000], when: TOKENS },
  en: { kind: 'private', default: '', rows: 2, when: TOKENS },
  zh: { kind: 'private', default: '', rows: 2, when: TOKENS },
  network: { kind: 'choice', default: 'ours', options: NETWORK_NAMES, when: NETWORK },
  vocabulary: ofNetwork(ours.vocabulary, 1, 1_000_000),
  width: { ...ofNetwork(ours.width, 1, 100_000), slide: [32, 2_048], step: 32 },
  layers: { ...ofNetwork(ours.layers, 1, 1_000), slide: [1, 48] },
} as const satisfies Fields;

export type TokenizerFields = typeof tokenizerFields;
export type TokenizerSettings = Settings<TokenizerFields>;

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

export const networkOf = ({ network, vocabulary, width, layers }: TokenizerSettings): Network => ({
  ...NETWORKS[network],
  vocabulary,
  width,
  layers,
});

export const PRESETS = Object.fromEntries(
  NETWORK_NAMES.map((network) => {
    const { vocabulary, width, layers } = NETWORKS[network];
    return [network, { part: 'network', network, vocabulary, width, layers }];
  }),
) as Record<NetworkName, Partial<TokenizerSettings>>;
