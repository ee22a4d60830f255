import { bytes, message, number, text, type Message } from './messages';
import { packed, type Numbers } from './network';

/** The second file of a large network, which holds the numbers of its constants. */
export interface Outside {
  /** A constant tensor whose numbers are put into the file. */
  tensor(name: string, dims: readonly number[], data: Numbers): Message;
  /** The file. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Bytes at multiples of which tensors begin, so that none lies across more lines of the cache than it must. */
const ALIGNED = 64;
/** The field that says where the numbers of a tensor are, and its value for a file. */
const LOCATION = { field: 14, file: 1 };

/** @param name the name of the file, which lies beside that of the network */
export function outsideFile(name: string): Outside {
  const pieces: { at: number; bytes: Uint8Array }[] = [];
  let end = 0;
  return {
    tensor(called, dims, data) {
      const { type, bytes: raw } = packed(data);
      const at = Math.ceil(end / ALIGNED) * ALIGNED;
      pieces.push({ at, bytes: raw });
      end = at + raw.length;
      const place = { location: name, offset: at, length: raw.length };
      return message([
        ...dims.map((size) => number(1, size)),
        number(2, type),
        text(8, called),
        ...Object.entries(place).map(([key, value]) =>
          bytes(13, message([text(1, key), text(2, String(value))])),
        ),
        number(LOCATION.field, LOCATION.file),
      ]);
    },
    bytes() {
      const whole = new Uint8Array(end);
      for (const piece of pieces) whole.set(piece.bytes, piece.at);
      return whole;
    },
  };
}
