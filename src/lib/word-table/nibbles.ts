/** Unpacks whole numbers −8 … 7 of four bits each, two in a byte, the first in the lower half. */
export function unpackNibbles(bytes: Uint8Array): Int8Array {
  const numbers = new Int8Array(2 * bytes.length);
  bytes.forEach((byte, at) => {
    numbers[2 * at] = (byte << 28) >> 28; // shifted up and down again to extend the sign
    numbers[2 * at + 1] = (byte << 24) >> 28;
  });
  return numbers;
}
