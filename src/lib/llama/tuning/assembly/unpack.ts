/** Eight whole numbers of 16 bits as floats. */
function storeEight(to: usize, eight: v128): void {
  v128.store(to, f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(eight)));
  v128.store(to, f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(eight)), 16);
}

/** to[k × 8] as floats from k rows of a table, the eight bytes at the start of each; rows are `row` bytes apart. */
export function unpackRows(to: usize, from: usize, k: i32, row: i32): void {
  for (let i = 0; i < k; i++) {
    storeEight(to, v128.load8x8_s(from));
    from += row;
    to += 32;
  }
}

function low(a: v128, b: v128): v128 {
  return v128.shuffle<i8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

function high(a: v128, b: v128): v128 {
  return v128.shuffle<i8>(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

/** to[k × 8] as floats from eight lines of k bytes, `line` bytes apart: blocks of 8 × 16 are turned in registers. k is a multiple of 16. */
export function unpackLines(to: usize, from: usize, k: i32, line: i32): void {
  const next = line as usize;
  for (let i = 0; i < k; i += 16) {
    const line0 = v128.load(from);
    const line1 = v128.load(from + next);
    const line2 = v128.load(from + 2 * next);
    const line3 = v128.load(from + 3 * next);
    const line4 = v128.load(from + 4 * next);
    const line5 = v128.load(from + 5 * next);
    const line6 = v128.load(from + 6 * next);
    const line7 = v128.load(from + 7 * next);
    turnEight(to, low(line0, line4), low(line1, line5), low(line2, line6), low(line3, line7));
    to += 256;
    turnEight(to, high(line0, line4), high(line1, line5), high(line2, line6), high(line3, line7));
    to += 256;
    from += 16;
  }
}

/** Eight columns of eight, from pairs of lines: 0 with 4, 1 with 5, 2 with 6, 3 with 7. */
function turnEight(to: usize, pair04: v128, pair15: v128, pair26: v128, pair37: v128): void {
  turnFour(to, low(pair04, pair26), low(pair15, pair37));
  turnFour(to + 128, high(pair04, pair26), high(pair15, pair37));
}

function turnFour(to: usize, even: v128, odd: v128): void {
  const first = low(even, odd);
  const second = high(even, odd);
  storeEight(to, i16x8.extend_low_i8x16_s(first));
  storeEight(to + 32, i16x8.extend_high_i8x16_s(first));
  storeEight(to + 64, i16x8.extend_low_i8x16_s(second));
  storeEight(to + 96, i16x8.extend_high_i8x16_s(second));
}
