/** Reads one value of a binary file after another, little-endian. */
export type ByteReader = ReturnType<typeof byteReader>;

/** @param start the byte to begin at. Each function throws a RangeError at the end of the file. */
export function byteReader(file: Uint8Array, start = 0) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = start;
  const after = (size: number) => (at += size) - size;
  return {
    byte: () => view.getUint8(after(1)),
    signedByte: () => view.getInt8(after(1)),
    short: () => view.getUint16(after(2), true),
    signedShort: () => view.getInt16(after(2), true),
    whole: () => view.getUint32(after(4), true),
    signed: () => view.getInt32(after(4), true),
    long: () => Number(view.getBigUint64(after(8), true)),
    signedLong: () => Number(view.getBigInt64(after(8), true)),
    float: () => view.getFloat32(after(4), true),
    double: () => view.getFloat64(after(8), true),
    bytes: (length: number) => {
      const from = after(length);
      if (at > file.length) throw new RangeError(`The file ends at byte ${file.length}.`);
      return file.subarray(from, at);
    },
    /** The byte that is read next. */
    at: () => at,
  };
}
