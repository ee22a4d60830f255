/** Whole numbers −8 … 7 as four bits each, two to a byte, the first in the lower half; an even count. */
export function packNibbles(numbers: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: numbers.length / 2 },
    (_, at) => (numbers[2 * at]! & 0x0f) | ((numbers[2 * at + 1]! & 0x0f) << 4),
  );
}

/** The numbers that `packNibbles` put away. */
export function unpackNibbles(bytes: Uint8Array): Int8Array {
  const numbers = new Int8Array(2 * bytes.length);
  bytes.forEach((byte, at) => {
    numbers[2 * at] = (byte << 28) >> 28; // shifted up and down again: the sign comes along
    numbers[2 * at + 1] = (byte << 24) >> 28;
  });
  return numbers;
}
