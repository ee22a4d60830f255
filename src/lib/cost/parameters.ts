import { Problem } from '../problem';

/** The sizes of a decoder-only Transformer that fix how many parameters it has. */
export interface Network {
  /** Tokens it knows. */
  vocabulary: number;
  /** Numbers that stand for one token inside. */
  width: number;
  layers: number;
  /** Attention heads; they share the width between them. */
  heads: number;
  /** So many heads share one set of keys and values; 1 where each has its own. */
  sharing: number;
  /** The hidden vector of the feed-forward part is so many times the width. */
  factor: number;
  /** A third feed-forward matrix, the gate (SwiGLU; Shazeer 2020). */
  gated: boolean;
  /** Places with a learnt vector each; 0 where places are told by rotation, which learns nothing. */
  positions: number;
  /** Whether one table serves to read tokens and to write them (Press & Wolf 2017). */
  tied: boolean;
  /** Biases in every linear layer and norm, as in GPT-2. */
  biases: boolean;
  /** Our tiny model's key smear: one number a head and layer. */
  smear: boolean;
}

/** Names of a network's parts in the order in which a token meets them. */
export const PARTS = [
  'tokens',
  'positions',
  'norms',
  'query',
  'key',
  'value',
  'smear',
  'output',
  'gate',
  'up',
  'down',
  'head',
] as const;
type PartName = (typeof PARTS)[number];

/** A matrix [rows × columns], with a bias a column if it has one, `copies` times in the network. */
export interface NetworkPart {
  name: PartName;
  rows: number;
  columns: number;
  bias: number;
  copies: number;
  /** copies · (rows · columns + bias) */
  parameters: number;
}

/** A network that cannot be built; the code lets a page say so in its language. */
class NetworkProblem extends Problem<'uneven-heads' | 'uneven-shares'> {}

/**
 * Every matrix of a network with its parameters (Vaswani et al. 2017, section 3; GPT-2 with its biases,
 * Radford et al. 2019; gate and shared heads as in Llama 2, Touvron et al. 2023).
 *
 *     GPT-2 small  124,439,808      Llama 2 7B  6,738,415,616
 *
 * @throws NetworkProblem if the heads cannot share the width, or the keys, evenly
 */
export function partsOf(network: Network): NetworkPart[] {
  checkHeads(network);
  const { vocabulary, width, layers, heads, positions, gated, tied, biases, smear } = network;
  const hidden = hiddenOf(network);
  const keys = width / network.sharing;
  const linear = (name: PartName, rows: number, columns: number) =>
    part(name, rows, columns, layers, biases ? columns : 0);
  return [
    part('tokens', vocabulary, width, 1),
    part('positions', positions, width, 1),
    part('norms', 1, width, 2 * layers + 1, biases ? width : 0),
    linear('query', width, width),
    linear('key', width, keys),
    linear('value', width, keys),
    part('smear', 1, heads, smear ? layers : 0),
    linear('output', width, width),
    ...(gated ? [linear('gate', width, hidden)] : []),
    linear('up', width, hidden),
    linear('down', hidden, width),
    part('head', width, vocabulary, tied ? 0 : 1),
  ].filter(({ parameters }) => parameters > 0);
}

function part(
  name: PartName,
  rows: number,
  columns: number,
  copies: number,
  bias = 0,
): NetworkPart {
  return { name, rows, columns, bias, copies, parameters: copies * (rows * columns + bias) };
}

/** Length of the hidden vector: factor · width, rounded. */
const hiddenOf = ({ factor, width }: Pick<Network, 'factor' | 'width'>): number =>
  Math.max(1, Math.round(factor * width));

/** All that a network learns. */
export const countParameters = (network: Network): number =>
  partsOf(network).reduce((sum, { parameters }) => sum + parameters, 0);

function checkHeads({ width, heads, sharing }: Network): void {
  if (width % heads !== 0) throw new NetworkProblem('uneven-heads', { width, heads });
  if (heads % sharing !== 0) throw new NetworkProblem('uneven-shares', { heads, sharing });
}
