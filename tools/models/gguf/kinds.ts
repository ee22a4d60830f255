import { BrokenWeights } from '../source/safetensors';
import { fromHalf } from '../../math/half';

/** A way in which numbers are stored: in blocks of some numbers each. */
interface Kind {
  name: string;
  /** Numbers of a block, and its bytes. */
  numbers: number;
  bytes: number;
  read: (block: DataView, numbers: Float32Array) => void;
}

const BLOCK = 32;

/**
 * The kinds that a file may hold, by their numbers. The formats are those of
 * https://github.com/ggml-org/ggml/blob/master/src/ggml-common.h: d and m are numbers of 16 bits.
 */
const KINDS: Readonly<Record<number, Kind>> = {
  0: {
    name: 'F32',
    numbers: 1,
    bytes: 4,
    read: (block, numbers) => (numbers[0] = block.getFloat32(0, true)),
  },
  3: {
    // d, m, then 4 bits a number: the first half of the block in the low bits of its bytes; a number is d n + m
    name: 'Q4_1',
    numbers: BLOCK,
    bytes: 4 + BLOCK / 2,
    read(block, numbers) {
      const d = fromHalf(block.getUint16(0, true));
      const m = fromHalf(block.getUint16(2, true));
      for (let at = 0; at < BLOCK / 2; at++) {
        const byte = block.getUint8(4 + at);
        numbers[at] = d * (byte & 15) + m;
        numbers[at + BLOCK / 2] = d * (byte >> 4) + m;
      }
    },
  },
  8: {
    // d, then 8 bits a number; a number is d n
    name: 'Q8_0',
    numbers: BLOCK,
    bytes: 2 + BLOCK,
    read(block, numbers) {
      const d = fromHalf(block.getUint16(0, true));
      for (let at = 0; at < BLOCK; at++) numbers[at] = d * block.getInt8(2 + at);
    },
  },
};

/** A kind by its number. @throws BrokenWeights with the kinds that are read here */
function kindOf(number: number): Kind {
  const kind = KINDS[number];
  if (kind) return kind;
  const known = Object.entries(KINDS).map(([at, { name }]) => `${at} (${name})`);
  throw new BrokenWeights(
    `its numbers are stored in kind ${number}, and only ${known.join(', ')} are read`,
  );
}

export const bytesOfKind = (kind: number, count: number): number => {
  const { numbers, bytes } = kindOf(kind);
  return (count / numbers) * bytes;
};

/** The numbers of a tensor. */
export function numbersOfKind(kind: number, bytes: Uint8Array, count: number): Float32Array {
  const { numbers, bytes: size, read } = kindOf(kind);
  const all = new Float32Array(count);
  for (let block = 0; block * numbers < count; block++)
    read(
      new DataView(bytes.buffer, bytes.byteOffset + block * size, size),
      all.subarray(block * numbers, (block + 1) * numbers),
    );
  return all;
}
