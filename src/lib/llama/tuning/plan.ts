import { openArena, type Arena } from '../../tinylm/arena';
import { workFloats, type Address } from '../../tinylm/kernels/kernels';
import { headWidth, sizesOf, type LlamaShape, type Part } from '../shape';
import { additionsOf, type Addition } from './additions';
import { tableWork } from './kernels';
import { TABLES, type FrozenWeights, type Table, type TableName } from './weights';

/** What a plan of the memory depends on, beside the network's shape. */
export interface Extent {
  rank: number;
  modules: readonly Part[];
  /** Most tokens of a row, and most of them that are learnt. */
  longest: number;
  answers: number;
  /** Keep what the way back needs of each layer, 0.7 MB a token in SmolLM2, or compute it again, layer by layer. */
  keeps: boolean;
}

/** Replies that are written together: a tile of the product has four rows. */
export const TOGETHER = 4;

/** A frozen table in the memory: whole numbers of 8 bits from `at` on, and a scale an output. */
export interface PlacedTable {
  at: Address;
  scales: Address;
  inputs: number;
  outputs: number;
}

/** An addition with its matrices in the memory. */
export interface LowRank extends Addition {
  /** Its first column in the output of its table. */
  column: number;
}

/** Of the last pass, for the way back: all else is computed from these. n tokens. */
interface Saved {
  rms: Address;
  /** Queries, keys and values [n × outputs of qkv], turned by position. */
  heads: Address;
  /** Attention weights [heads × n × n]. */
  weights: Address;
  mixed: Address;
  /** The residual stream after attention [n × width]. */
  middle: Address;
  innerRms: Address;
  /** Gates and ups before the activation [n × 2·inner]. */
  gates: Address;
}

export interface PlacedLayer extends Record<TableName, PlacedTable> {
  attention: Address;
  inner: Address;
  added: Record<TableName, LowRank[]>;
  /** What the layer reads [n × width]. */
  x: Address;
  saved: Saved;
  /** Keys, then values, of the replies being written [together × 2 · key heads × longest × head width]. */
  cache: Address;
}

/** So many floats for gradients, trained numbers and their two moments, one after the other without gaps. */
interface Trained {
  gradient: Address;
  at: Address;
  first: Address;
  second: Address;
  floats: number;
}

/** The addresses of everything, computed before any memory is requested. */
export interface Plan {
  tokens: PlacedTable;
  lastGain: Address;
  layers: readonly PlacedLayer[];
  trained: Trained;
  scratch: ReturnType<typeof placeScratch>;
  floats: number;
}

/** Which table a matrix stands in, and its first column there. */
export function placeIn(shape: LlamaShape, part: Part): readonly [TableName, column: number] {
  const { width, inner } = shape;
  const places = {
    q: ['qkv', 0],
    k: ['qkv', width],
    v: ['qkv', width + sizesOf('k', shape).outputs],
    o: ['o', 0],
    gate: ['gateUp', 0],
    up: ['gateUp', inner],
    down: ['down', 0],
  } as const;
  return places[part];
}

export function planOf(weights: FrozenWeights, extent: Extent): Plan {
  const { shape } = weights;
  const arena = openArena();
  const tokens = placeTable(weights.tokens, arena);
  const frozen = weights.layers.map((layer) => ({
    ...everyTable((name) => placeTable(layer[name], arena)),
    attention: arena.take(shape.width),
    inner: arena.take(shape.width),
  }));
  const lastGain = arena.take(shape.width);
  const { trained, added } = placeTrained(shape, extent, arena);
  const shared = extent.keeps ? undefined : placeSaved(shape, extent.longest, arena);
  const cached = TOGETHER * 2 * shape.keyHeads * extent.longest * headWidth(shape);
  const layers = frozen.map((layer, at) => ({
    ...layer,
    added: added[at]!,
    x: arena.take(extent.longest * shape.width),
    saved: shared ?? placeSaved(shape, extent.longest, arena),
    cache: arena.take(cached),
  }));
  const scratch = placeScratch(shape, extent, arena);
  return { tokens, lastGain, layers, trained, scratch, floats: arena.top };
}

const everyTable = <T>(make: (name: TableName) => T): Record<TableName, T> =>
  Object.fromEntries(TABLES.map((name) => [name, make(name)])) as Record<TableName, T>;

const placeTable = ({ inputs, outputs }: Table, arena: Arena): PlacedTable => ({
  at: arena.take((inputs * outputs) / 4),
  scales: arena.take(outputs),
  inputs,
  outputs,
});

function placeTrained(
  shape: LlamaShape,
  extent: Extent,
  arena: Arena,
): { trained: Trained; added: Record<TableName, LowRank[]>[] } {
  const { additions, floats } = additionsOf(shape, extent);
  const gradient = arena.take(4 * floats);
  const at = gradient + floats;
  const placed = additions.map((one) => {
    const [table, column] = placeIn(shape, one.part);
    return { ...one, a: at + one.a, b: at + one.b, table, column };
  });
  const added = Array.from({ length: shape.layers }, (_, layer) =>
    everyTable((name) => placed.filter((one) => one.layer === layer && one.table === name)),
  );
  return {
    trained: { gradient, at, first: at + floats, second: at + 2 * floats, floats },
    added,
  };
}

/** Columns of queries, keys and values together. */
const columnsOfHeads = (shape: LlamaShape): number =>
  shape.width + 2 * shape.keyHeads * headWidth(shape);

const placeSaved = (shape: LlamaShape, n: number, { take }: Arena): Saved => ({
  rms: take(n),
  heads: take(n * columnsOfHeads(shape)),
  weights: take(shape.heads * n * n),
  mixed: take(n * shape.width),
  middle: take(n * shape.width),
  innerRms: take(n),
  gates: take(n * 2 * shape.inner),
});

function placeScratch(shape: LlamaShape, { rank, longest, answers }: Extent, { take }: Arena) {
  const { width, inner, vocabulary } = shape;
  const n = Math.max(longest, TOGETHER);
  const read = Math.max(answers, TOGETHER);
  const heads = columnsOfHeads(shape);
  return {
    normed: take(n * width),
    act: take(n * inner),
    wide: take(n * Math.max(2 * inner, heads)),
    scaled: take(n * Math.max(2 * inner, heads)),
    dHeads: take(n * heads),
    dMixed: take(n * width),
    dGates: take(n * 2 * inner),
    dWeights: take(n * n),
    dx: take(n * width),
    dy: take(Math.max(n, read) * width),
    hidden: take(n * rank),
    dHidden: take(n * rank),
    out: take(n * width),
    last: take(read * width),
    lastX: take(read * width),
    lastRms: take(read),
    logits: take(read * vocabulary),
    targets: take(read),
    lossWeights: take(read),
    angles: take(longest * headWidth(shape)),
    scores: take(longest),
    work: take(Math.max(tableWork, ...productsOf(shape, rank, n))),
  };
}

/** Scratch of the products that low-rank additions and attention need. */
const productsOf = (shape: LlamaShape, rank: number, n: number): number[] => {
  const widest = Math.max(shape.inner, shape.width);
  const longest = Math.max(n, rank, headWidth(shape));
  return [workFloats(rank, widest), workFloats(widest, longest), workFloats(n, longest)];
};
