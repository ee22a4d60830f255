const ROUNDS = 64;
const PRIMES: number[] = [];
for (let one = 2; PRIMES.length < ROUNDS; one++)
  if (PRIMES.every((prime) => one % prime !== 0)) PRIMES.push(one);
/** The first 32 bits of the fractional part of a root of each prime. */
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const KEYS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of bytes, 32 bytes. A browser has it only on pages that came over TLS, and only asynchronously.
 * https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const message = padded(bytes);
  for (let at = 0; at < message.byteLength; at += ROUNDS) mixIn(state, message, at);
  const digest = new DataView(new ArrayBuffer(4 * state.length));
  state.forEach((word, at) => digest.setInt32(4 * at, word));
  return new Uint8Array(digest.buffer);
}

/** The message, a one bit, zeros up to a whole block of 64 bytes, and the number of its bits. */
function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return view;
}

const words = new Int32Array(ROUNDS);

function mixIn(state: Int32Array, message: DataView, from: number): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < ROUNDS; at++) {
    words[at] = at < 16 ? message.getInt32(from + 4 * at) : stretched(at);
    const chosen = (e & f) ^ (~e & g);
    const spread = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + spread + chosen + KEYS[at]! + words[at]!) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] = state[at]! + word));
}

/** The word of a round, from those of the rounds before. */
function stretched(at: number): number {
  const late = words[at - 2]!;
  const early = words[at - 15]!;
  const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
  const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
  return words[at - 16]! + low + words[at - 7]! + high;
}
