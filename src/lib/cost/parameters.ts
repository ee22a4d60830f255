/** The sizes of a decoder-only Transformer that determine its number of parameters. */
export interface Network {
  vocabulary: number;
  /** Length of the vector that represents a token inside the network. */
  width: number;
  layers: number;
  /** Number of attention heads, each with keys and values of its own; they divide the width among them. */
  heads: number;
  /** Length of the feed-forward part's hidden vector, as a multiple of the width. */
  factor: number;
  /** True if there is a third feed-forward matrix, the gate (SwiGLU; Shazeer 2020). */
  gated: boolean;
  /** Number of positions with a learned vector; 0 with rotary positions, which learn nothing. */
  positions: number;
  /** True if one table serves as both input and output embedding (Press & Wolf 2017). */
  tied: boolean;
  /** True if every linear layer and norm has a bias, as in GPT-2. */
  biases: boolean;
  /** True for our tiny model's key smear: one number per head and layer. */
  smear: boolean;
}

/** Names of a network's parts in the order in which a token passes through them. */
type PartName =
  | 'tokens'
  | 'positions'
  | 'norms'
  | 'query'
  | 'key'
  | 'value'
  | 'smear'
  | 'output'
  | 'gate'
  | 'up'
  | 'down'
  | 'head';

/** A matrix [rows × columns] that occurs `copies` times in the network; a bias has one number per column. */
export interface NetworkPart {
  name: PartName;
  rows: number;
  columns: number;
  bias: number;
  copies: number;
  /** copies · (rows · columns + bias) */
  parameters: number;
}

/**
 * Every matrix of a network with its parameters (Vaswani et al. 2017, section 3; GPT-2 with its biases,
 * Radford et al. 2019; a gate as in Llama 2, Touvron et al. 2023).
 *
 *     GPT-2 small  124,439,808      Llama 2 7B  6,738,415,616
 */
export function partsOf(network: Network): NetworkPart[] {
  const { vocabulary, width, layers, heads, positions, gated, tied, biases, smear } = network;
  const hidden = Math.max(1, Math.round(network.factor * width));
  const linear = (name: PartName, rows: number, columns: number) =>
    part(name, rows, columns, layers, biases ? columns : 0);
  return [
    part('tokens', vocabulary, width, 1),
    part('positions', positions, width, 1),
    part('norms', 1, width, 2 * layers + 1, biases ? width : 0),
    linear('query', width, width),
    linear('key', width, width),
    linear('value', width, width),
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

export const countParameters = (network: Network): number =>
  partsOf(network).reduce((sum, { parameters }) => sum + parameters, 0);
