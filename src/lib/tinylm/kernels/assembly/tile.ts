import { multiplyAdd, zeros } from './lanes';
import { at, pointer } from './memory';

/** Rows of a tile: 8 accumulators, 2 of B and 1 of A fit the 16 SIMD registers of x86-64. */
export const TILE_ROWS = 4;
export const TILE_COLUMNS = 8;

/**
 * C[4 × 8] = A panel[k × 4]ᵀ · B[k × 8], or += if `add`; rows of B are `bRow` floats apart.
 *
 * The shape is deliberate: the loop is not unrolled, is tested at its end, and goes column by column, so that V8 keeps
 * all accumulators in registers. Every other form that was tried was up to 50% slower.
 */
export function multiplyTile(
  k: i32,
  a: usize,
  b: usize,
  bRow: i32,
  c: usize,
  cRow: i32,
  add: bool,
): void {
  const nextRow = pointer(bRow);
  const row0 = c;
  const row1 = at(c, cRow);
  const row2 = at(c, 2 * cRow);
  const row3 = at(c, 3 * cRow);
  let c00 = zeros();
  let c01 = zeros();
  let c10 = zeros();
  let c11 = zeros();
  let c20 = zeros();
  let c21 = zeros();
  let c30 = zeros();
  let c31 = zeros();
  if (add) {
    c00 = v128.load(row0);
    c01 = v128.load(row0, 16);
    c10 = v128.load(row1);
    c11 = v128.load(row1, 16);
    c20 = v128.load(row2);
    c21 = v128.load(row2, 16);
    c30 = v128.load(row3);
    c31 = v128.load(row3, 16);
  }
  do {
    const a0 = v128.load_splat<f32>(a);
    const a1 = v128.load_splat<f32>(a, 4);
    const a2 = v128.load_splat<f32>(a, 8);
    const a3 = v128.load_splat<f32>(a, 12);
    let column = v128.load(b);
    c00 = multiplyAdd(a0, column, c00);
    c10 = multiplyAdd(a1, column, c10);
    c20 = multiplyAdd(a2, column, c20);
    c30 = multiplyAdd(a3, column, c30);
    column = v128.load(b, 16);
    c01 = multiplyAdd(a0, column, c01);
    c11 = multiplyAdd(a1, column, c11);
    c21 = multiplyAdd(a2, column, c21);
    c31 = multiplyAdd(a3, column, c31);
    a += 16;
    b += nextRow;
  } while (--k);
  v128.store(row0, c00);
  v128.store(row0, c01, 16);
  v128.store(row1, c10);
  v128.store(row1, c11, 16);
  v128.store(row2, c20);
  v128.store(row2, c21, 16);
  v128.store(row3, c30);
  v128.store(row3, c31, 16);
}
