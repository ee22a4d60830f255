import type { LlamaShape } from '../shape';
import { TABLES, type FrozenLayer, type FrozenWeights, type Table } from './weights';

/** A constant of the network: its sizes, the number of its type, and its bytes. */
interface Constant {
  dims: number[];
  type: number;
  bytes: Uint8Array;
}

/** Types of numbers, and fields of messages, as ONNX numbers them (onnx.proto, version 1.16). */
const FLOAT = 1;
const INT8 = 3;
const GRAPH = 7;
const INITIALIZER = 5;
const TENSOR = { dims: 1, type: 2, raw: 9, outside: 13 } as const;

const GAINS_OF_LAYER = 2;

/**
 * Reads the frozen weights out of the two files that the page fetches for writing. Constants lie in the order in which
 * `tools/models/llama` makes them: each table before its scales, each gain before the tables that follow its norm. Tables are
 * views of `data`, not copies.
 *
 * @throws Error with a sentence if the file has another number of tables or gains than the shape
 */
export function weightsIn(network: Uint8Array, data: Uint8Array, shape: LlamaShape): FrozenWeights {
  const constants = constantsIn(network, data);
  const tables = constants.flatMap((one, at) =>
    isTable(one) ? [tableOf(one, constants[at + 1]!)] : [],
  );
  const gains = constants.filter((one, at) => isGain(one, constants[at - 1], shape)).map(floats);
  const wanted = {
    tables: 1 + TABLES.length * shape.layers,
    gains: 1 + GAINS_OF_LAYER * shape.layers,
  };
  if (tables.length !== wanted.tables || gains.length !== wanted.gains)
    throw new Error(
      `This network has ${tables.length} tables and ${gains.length} gains, not ${wanted.tables} and ${wanted.gains}. Make its file again by npm run models.`,
    );
  const layers = Array.from({ length: shape.layers }, (_, at): FrozenLayer => {
    const [qkv, o, gateUp, down] = tables.slice(1 + TABLES.length * at);
    const [attention, inner] = gains.slice(GAINS_OF_LAYER * at);
    return { qkv: qkv!, o: o!, gateUp: gateUp!, down: down!, attention: attention!, inner: inner! };
  });
  return { shape, tokens: tables[0]!, layers, last: gains.at(-1)! };
}

const isTable = ({ type, dims }: Constant): boolean => type === INT8 && dims.length === 2;

/** Scales of a table have the type of gains, and may have their size. */
const isGain = (
  { type, dims }: Constant,
  before: Constant | undefined,
  shape: LlamaShape,
): boolean =>
  type === FLOAT && dims.length === 1 && dims[0] === shape.width && !(before && isTable(before));

const tableOf = ({ dims, bytes }: Constant, scales: Constant): Table => ({
  integers: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  scales: floats(scales),
  inputs: dims[0]!,
  outputs: dims[1]!,
});

/** A copy, since numbers of 32 bits may lie at any byte of a file. */
const floats = ({ bytes }: Constant): Float32Array => new Float32Array(bytes.slice().buffer);

const constantsIn = (network: Uint8Array, data: Uint8Array): Constant[] =>
  fieldsOf(network, GRAPH)
    .flatMap(({ bytes }) => fieldsOf(bytes, INITIALIZER))
    .map(({ bytes }) => constantOf(bytes, data));

function constantOf(tensor: Uint8Array, data: Uint8Array): Constant {
  const place = new Map(fieldsOf(tensor, TENSOR.outside).map(({ bytes }) => entryOf(bytes)));
  const from = Number(place.get('offset'));
  const bytes = place.has('offset')
    ? data.subarray(from, from + Number(place.get('length')))
    : (fieldsOf(tensor, TENSOR.raw)[0]?.bytes ?? new Uint8Array());
  return {
    bytes,
    dims: fieldsOf(tensor, TENSOR.dims).map(({ whole }) => whole),
    type: fieldsOf(tensor, TENSOR.type)[0]!.whole,
  };
}

/** A name and what is said under it. */
function entryOf(message: Uint8Array): [string, string] {
  const [name, said] = Array.from(eachField(message), ({ bytes }) =>
    new TextDecoder().decode(bytes),
  );
  return [name!, said!];
}

/** A field of a message: a whole number, or so many bytes. */
interface Field {
  number: number;
  whole: number;
  bytes: Uint8Array;
}

const fieldsOf = (message: Uint8Array, wanted: number): Field[] =>
  [...eachField(message)].filter(({ number }) => number === wanted);

/** The kind of a field with bytes, in the last three bits of its key. */
const BYTES = 2;

/** The fields of a message of protocol buffers, all of which are whole numbers or bytes. */
function* eachField(message: Uint8Array): Generator<Field> {
  let at = 0;
  function nextWhole(): number {
    let sum = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++]!;
      sum += (byte & 127) * factor;
      if (!(byte >= 128)) return sum;
    }
  }
  while (at < message.length) {
    const key = nextWhole();
    const whole = nextWhole();
    const length = (key & 7) === BYTES ? whole : 0;
    yield { number: key >> 3, whole, bytes: message.subarray(at, at + length) };
    at += length;
  }
}
