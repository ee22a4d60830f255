/** A number of 16 bits (IEEE 754 binary16): 1 sign bit, 5 of the exponent, 10 of the fraction. */

export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The 16 bits nearest to a number, ties to even; beyond 65,504 an infinity. */
export function toHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const exponent = Math.max(-14, size === 0 ? -14 : Math.floor(Math.log2(size)));
  const rounded = roundedToEven(size / 2 ** (exponent - 10));
  // Of a number below 2 ** -14 the leading bit is missing; one that rounds up to it has it again by the sum.
  const bits = ((exponent + 14) << 10) + rounded;
  return sign | Math.min(bits, 0x7c00);
}

function roundedToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below + (below % 2);
}

/** Numbers as halves, little-endian. */
export const halves = (values: ArrayLike<number>): Uint8Array =>
  new Uint8Array(Uint16Array.from(values, toHalf).buffer);
