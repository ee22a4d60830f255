import { parsed } from '../../text/parsed';
import { PARTS, sizesOf, type LlamaShape, type Part } from '../shape';

/** The name of an input of the network, and of a tensor in an adapter's file. */
export const adapterInput = (layer: number, part: Part, side: Place['side']): string =>
  `lora.${layer}.${part}.${side}`;

/** An adapter: low-rank matrices that are added to those of the network (Hu et al. 2021). */
export interface Adapter {
  rank: number;
  /** By the names of the network's inputs, row-major. */
  tensors: ReadonlyMap<string, { dims: readonly [number, number]; numbers: Float32Array }>;
}

interface Header {
  rank: number;
  kind: 'i8';
  /** Where the numbers of a tensor begin, and their scales. */
  tensors: Readonly<Record<string, readonly [numbers: number, scales: number]>>;
}

/** Largest rank: its matrices enter the runtime's memory at each token. */
const MOST_RANK = 64;
const LENGTH = 4;

interface Place {
  name: string;
  /** The two matrices of an adapter's part: A [inputs × rank] and B [rank × outputs]. */
  side: 'A' | 'B';
  dims: readonly [number, number];
}

/** The tensors that an adapter of a network has. */
export const placesOf = (shape: LlamaShape, rank: number): Place[] =>
  Array.from({ length: shape.layers }, (_, layer) =>
    PARTS.flatMap((part): Place[] => {
      const { inputs, outputs } = sizesOf(part, shape);
      return [
        { name: adapterInput(layer, part, 'A'), side: 'A', dims: [inputs, rank] },
        { name: adapterInput(layer, part, 'B'), side: 'B', dims: [rank, outputs] },
      ];
    }),
  ).flat();

/** An adapter of zeros, which changes nothing. */
export const noAdapter = (shape: LlamaShape, rank = 1): Adapter => ({
  rank,
  tensors: new Map(
    placesOf(shape, rank).map(({ name, dims }) => [
      name,
      { dims, numbers: new Float32Array(dims[0] * dims[1]) },
    ]),
  ),
});

/**
 * Reads an adapter's file, little-endian: the length of a header in 32 bits; the header in JSON, filled up to a multiple of four
 * bytes; then the numbers, which offsets count from. A number is a whole number of 8 bits times the scale of its rank, a
 * column of A and a row of B, in 32 bits. The strength α ÷ rank is part of B.
 *
 * @throws Error with a sentence if the file is no adapter for the network, or not a whole one
 */
export function readAdapter(file: Uint8Array, shape: LlamaShape): Adapter {
  const { header, start } = headerOf(file);
  const { rank, tensors } = header;
  const places = placesOf(shape, rank);
  const known = new Set(places.map(({ name }) => name));
  const strange = Object.keys(tensors).find((name) => !known.has(name));
  if (strange !== undefined) throw wrong(`has ${strange}`);
  const body = new DataView(file.buffer, file.byteOffset + start, file.byteLength - start);
  const numbersOf = (place: Place) => {
    const offsets = tensors[place.name];
    if (!areOffsets(offsets)) throw wrong(`lacks ${place.name}`);
    try {
      return numbersAt(body, place, rank, offsets);
    } catch (error) {
      throw error instanceof RangeError ? wrong(`ends after ${file.length} bytes`) : error;
    }
  };
  return {
    rank,
    tensors: new Map(
      places.map((place) => [place.name, { dims: place.dims, numbers: numbersOf(place) }]),
    ),
  };
}

function headerOf(file: Uint8Array): { header: Header; start: number } {
  const length =
    file.length < LENGTH ? Infinity : new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const end = LENGTH + length;
  if (end > file.length) throw wrong('has no header');
  const text = new TextDecoder().decode(file.subarray(LENGTH, end));
  const header = parsed(text) as Partial<Header> | null | undefined;
  const { rank, kind, tensors } = header ?? {};
  if (typeof tensors !== 'object' || tensors === null) throw wrong('has no header');
  if (kind !== 'i8') throw wrong(`is of kind ${kind}`);
  if (!Number.isInteger(rank) || rank! < 1 || rank! > MOST_RANK) throw wrong(`has rank ${rank}`);
  return { header: header as Header, start: Math.min(file.length, Math.ceil(end / 4) * 4) };
}

const wrong = (how: string): Error =>
  new Error(`This file is no adapter for this model: it ${how}. Fetch it again.`);

const areOffsets = (offsets: unknown): offsets is [number, number] =>
  Array.isArray(offsets) &&
  offsets.length === 2 &&
  offsets.every((one) => Number.isInteger(one) && (one as number) >= 0);

function numbersAt(
  body: DataView,
  { side, dims: [rows, columns] }: Place,
  rank: number,
  [from, scalesFrom]: readonly [number, number],
): Float32Array {
  const scales = Float32Array.from({ length: rank }, (_, at) =>
    body.getFloat32(scalesFrom + 4 * at, true),
  );
  const numbers = new Float32Array(rows * columns);
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++)
      numbers[at] = body.getInt8(from + at) * scales[side === 'A' ? column : row]!;
  return numbers;
}
