import { at, pointer } from './memory';
import { pack } from './pack';
import { multiplyRow } from './row';
import { TILE_COLUMNS, TILE_ROWS, multiplyTile } from './tile';

// numbers of entries of k and of rows that are packed at a time, so that they stay in the cache
const CACHED_K = 256;
const CACHED_ROWS = 96;
/** So few rows do not repay a copy of B whose rows can be read where they are. */
const FEW_ROWS = 32;

/**
 * The matrix product in the form of Goto & van de Geijn, "Anatomy of High-Performance Matrix
 * Multiplication" (2008): both operands are packed into panels, block by block, and a tile of C is
 * kept in registers while k runs. Packing makes all strides equally fast.
 */
export function gemm(
  m: i32,
  n: i32,
  k: i32,
  a: i32,
  aRow: i32,
  aColumn: i32,
  b: i32,
  bRow: i32,
  bColumn: i32,
  c: i32,
  cRow: i32,
  accumulate: bool,
  work: i32,
): void {
  if (m == 1) {
    multiplyRow(n, k, pointer(a), aColumn, pointer(b), bRow, bColumn, pointer(c), accumulate);
    return;
  }
  const aside = pointer(work);
  const bPanels = at(aside, TILE_ROWS * TILE_COLUMNS);
  const columns = (n + TILE_COLUMNS - 1) & -TILE_COLUMNS;
  const inPlace = m <= FEW_ROWS && bColumn == 1 && columns == n;
  for (let k0 = 0; k0 < k; k0 += CACHED_K) {
    const depth = min(CACHED_K, k - k0);
    const aPanels = at(bPanels, depth * columns);
    const add = accumulate || k0 > 0;
    const from = pointer(b + k0 * bRow);
    if (!inPlace) pack(bPanels, from, n, depth, bColumn, bRow, TILE_COLUMNS);
    const panels = inPlace ? from : bPanels;
    const panel = inPlace ? TILE_COLUMNS : TILE_COLUMNS * depth;
    const row = inPlace ? bRow : TILE_COLUMNS;
    for (let i0 = 0; i0 < m; i0 += CACHED_ROWS) {
      const rows = min(CACHED_ROWS, m - i0);
      pack(aPanels, pointer(a + i0 * aRow + k0 * aColumn), rows, depth, aRow, aColumn, TILE_ROWS);
      // prettier-ignore
      multiplyBlock(rows, n, depth, aPanels, panels, panel, row, pointer(c + i0 * cRow), cRow, add, aside);
    }
  }
}

function multiplyBlock(
  m: i32,
  n: i32,
  k: i32,
  aPanels: usize,
  b: usize,
  bPanel: i32,
  bRow: i32,
  c: usize,
  cRow: i32,
  add: bool,
  aside: usize,
): void {
  for (let j = 0; j < n; j += TILE_COLUMNS, b = at(b, bPanel)) {
    for (let i = 0; i < m; i += TILE_ROWS) {
      const to = at(c, i * cRow + j);
      const fits = i + TILE_ROWS <= m && j + TILE_COLUMNS <= n;
      multiplyTile(
        k,
        at(aPanels, i * k),
        b,
        bRow,
        fits ? to : aside,
        fits ? cRow : TILE_COLUMNS,
        fits && add,
      );
      if (!fits) copyPart(to, cRow, aside, min(TILE_ROWS, m - i), min(TILE_COLUMNS, n - j), add);
    }
  }
}

/** Copies the part of a tile that fits into C at its ragged edge. */
function copyPart(c: usize, cRow: i32, tile: usize, rows: i32, columns: i32, add: bool): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const to = at(c, i * cRow + j);
      const before: f32 = add ? load<f32>(to) : 0;
      store<f32>(to, before + load<f32>(at(tile, i * TILE_COLUMNS + j)));
    }
  }
}
