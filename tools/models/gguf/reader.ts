import { byteReader, type ByteReader } from '../byte-reader';
import { BrokenWeights } from '../source/safetensors';
import { bytesOfKind, numbersOfKind } from './kinds';

type Value = string | number | boolean | Value[];

/** A file of weights in the format of llama.cpp. */
export interface Gguf {
  /** What the file says about itself. @throws BrokenWeights if it says nothing by that name, or another type */
  number(name: string): number;
  text(name: string): string;
  texts(name: string): string[];
  numbers(name: string): number[];
  /** A tensor, row-major. @throws BrokenWeights if the file has no such tensor of that size */
  tensor(name: string, size: number): Float32Array;
}

interface Entry {
  size: number;
  kind: number;
  offset: number;
}

const MAGIC = 'GGUF';
const VERSIONS = [2, 3];
/** Tensors begin at multiples of this many bytes, unless the file names another number. */
const ALIGNMENT = 32;

/**
 * Opens a GGUF file: the magic, the version, the number of tensors and of values; the values, each with a name and a type;
 * of each tensor the name, the dimensions (the length of a row first), the kind of its numbers and its offset; then,
 * aligned, the numbers. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 *
 * @throws BrokenWeights if it is another kind of file or cut short
 */
export function openGguf(file: Uint8Array): Gguf {
  try {
    return read(file);
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenWeights(`it is cut short: ${error.message}`);
    throw error;
  }
}

function read(file: Uint8Array): Gguf {
  const reader = byteReader(file);
  const magic = new TextDecoder().decode(reader.bytes(MAGIC.length));
  if (magic !== MAGIC) throw new BrokenWeights(`it does not begin with ${MAGIC}`);
  const version = reader.whole();
  if (!VERSIONS.includes(version))
    throw new BrokenWeights(`it is of version ${version}, and ${VERSIONS.join(' and ')} are read`);
  const counts = { tensors: reader.long(), values: reader.long() };
  const values = new Map<string, Value>();
  for (let at = 0; at < counts.values; at++) {
    const name = text(reader);
    values.set(name, value(reader, reader.whole()));
  }
  const entries = new Map<string, Entry>();
  for (let at = 0; at < counts.tensors; at++) entries.set(text(reader), entry(reader));
  const alignment = Number(values.get('general.alignment') ?? ALIGNMENT);
  const start = Math.ceil(reader.at() / alignment) * alignment;
  return {
    ...configOf(values),
    tensor: (name, size) => tensor(file, start, name, entries.get(name), size),
  };
}

function configOf(values: ReadonlyMap<string, Value>): Omit<Gguf, 'tensor'> {
  const of = <T extends Value>(name: string, type: string, is: (one: unknown) => boolean): T => {
    const found = values.get(name);
    if (!is(found)) throw new BrokenWeights(`it does not say ${name} as ${type}`);
    return found as T;
  };
  const list = (type: string) => (one: unknown) =>
    Array.isArray(one) && one.every((each) => typeof each === type);
  return {
    number: (name) => of(name, 'a number', (one) => typeof one === 'number'),
    text: (name) => of(name, 'a text', (one) => typeof one === 'string'),
    texts: (name) => of(name, 'texts', list('string')),
    numbers: (name) => of(name, 'numbers', list('number')),
  };
}

function tensor(
  file: Uint8Array,
  start: number,
  name: string,
  found: Entry | undefined,
  size: number,
): Float32Array {
  if (found?.size !== size)
    throw new BrokenWeights(
      `it has no tensor ${name} of ${size} numbers, but ${found?.size ?? 'none'}`,
    );
  const from = start + found.offset;
  const to = from + bytesOfKind(found.kind, size);
  if (to > file.length) throw new BrokenWeights(`it ends inside ${name}`);
  return numbersOfKind(found.kind, file.subarray(from, to), size);
}

function entry(reader: ByteReader): Entry {
  const dims = Array.from({ length: reader.whole() }, () => reader.long());
  const size = dims.reduce((product, one) => product * one, 1);
  return { size, kind: reader.whole(), offset: reader.long() };
}

const text = (reader: ByteReader): string => new TextDecoder().decode(reader.bytes(reader.long()));

const STRING = 8;
const ARRAY = 9;

function value(reader: ByteReader, type: number): Value {
  if (type === STRING) return text(reader);
  if (type === ARRAY) {
    const each = reader.whole();
    return Array.from({ length: reader.long() }, () => value(reader, each));
  }
  const scalars: Readonly<Record<number, () => number | boolean>> = {
    0: reader.byte,
    1: reader.signedByte,
    2: reader.short,
    3: reader.signedShort,
    4: reader.whole,
    5: reader.signed,
    6: reader.float,
    7: () => reader.byte() !== 0,
    10: reader.long,
    11: reader.signedLong,
    12: reader.double,
  };
  const scalar = scalars[type];
  if (!scalar) throw new BrokenWeights(`it has a value of the unknown type ${type}`);
  return scalar();
}
