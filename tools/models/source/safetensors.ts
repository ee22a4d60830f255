/** Reads float32 tensors of a safetensors file by name, row-major. */
type ReadTensor = (name: string) => Float32Array;

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/** Bytes of the number that says how long the header is. */
const LENGTH = 8;

/**
 * Opens a safetensors file: eight bytes with the length of a header, the header in JSON, then the numbers.
 * https://github.com/huggingface/safetensors#format
 *
 * @throws BrokenWeights if the file is cut short or has no header; so does the reader for a name that the file lacks
 */
export function openSafetensors(file: Uint8Array): ReadTensor {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < LENGTH) throw new BrokenWeights(`it has ${file.length} bytes`);
  const start = LENGTH + Number(view.getBigUint64(0, true));
  const entries = headerOf(file, start);
  return (name) => {
    const entry = entries[name];
    if (!entry) throw new BrokenWeights(`it has no tensor ${name}`);
    const [from, to] = entry.data_offsets;
    if (entry.dtype !== 'F32') throw new BrokenWeights(`${name} is ${entry.dtype}, not F32`);
    if (start + to > file.length) throw new BrokenWeights(`it ends inside ${name}`);
    // A copy, so that it begins at a multiple of four; `slice` of Node's Buffer would be a view of the whole file.
    return new Float32Array(new Uint8Array(file.subarray(start + from, start + to)).buffer);
  };
}

function headerOf(file: Uint8Array, end: number): Record<string, Entry> {
  if (end > file.length) throw new BrokenWeights('its header is longer than the file');
  try {
    return JSON.parse(new TextDecoder().decode(file.subarray(LENGTH, end))) as Record<
      string,
      Entry
    >;
  } catch {
    throw new BrokenWeights('its header is not JSON');
  }
}

/** A file of weights that is cut short, damaged or of another kind; the message says where it stops making sense. */
export class BrokenWeights extends Error {
  constructor(what: string) {
    super(`This file of weights cannot be read: ${what}. Fetch it again with npm run models.`);
  }
}
