import { at, pointer } from '../../../tinylm/kernels/assembly/memory';
import { pack } from '../../../tinylm/kernels/assembly/pack';
import { TILE_COLUMNS, TILE_ROWS, multiplyTile } from '../../../tinylm/kernels/assembly/tile';
import { unpackLines, unpackRows } from './unpack';

/** Entries of k and rows of A at a time: a panel of B is 18 KB then and a tile of A 9 KB, so both stay in the nearest cache. */
const DEPTH = 576;
const ROWS = 192;

/**
 * The product of Goto & van de Geijn (2008) with a table of whole numbers in 8 bits: eight columns of it are unpacked into
 * floats just before all rows of A meet them. Each block of k is summed by itself and then added, since over 49,152
 * entries small terms would get lost one by one beside a large sum, all in the same direction.
 */
export function multiplyTable(
  m: i32,
  n: i32,
  k: i32,
  a: i32,
  table: i32,
  turned: bool,
  c: i32,
  work: i32,
): void {
  const aside = pointer(work);
  const panel = at(aside, TILE_ROWS * TILE_COLUMNS);
  const depth = depthOf(k);
  const aPanels = at(panel, TILE_COLUMNS * depth);
  for (let i0 = 0; i0 < m; i0 += ROWS) {
    const rows = min(ROWS, m - i0);
    for (let k0 = 0; k0 < k; k0 += depth) {
      const deep = min(depth, k - k0);
      pack(aPanels, pointer(a + i0 * k + k0), rows, deep, k, 1, TILE_ROWS);
      for (let j = 0; j < n; j += TILE_COLUMNS) {
        if (turned) unpackLines(panel, pointer(table) + j * k + k0, deep, k);
        else unpackRows(panel, pointer(table) + k0 * n + j, deep, n);
        multiplyPanel(rows, deep, aPanels, panel, pointer(c + i0 * n + j), n, k0 > 0, aside);
      }
    }
  }
}

/** The largest depth of at most DEPTH, a multiple of 16, with which the blocks of k are about equal. */
function depthOf(k: i32): i32 {
  const blocks = (k + DEPTH - 1) / DEPTH;
  return ((k + blocks - 1) / blocks + 15) & ~15;
}

/** C[rows × 8] = A · panel, or += if `add`, tile by tile. */
function multiplyPanel(
  rows: i32,
  k: i32,
  aPanels: usize,
  panel: usize,
  c: usize,
  cRow: i32,
  add: bool,
  aside: usize,
): void {
  for (let i = 0; i < rows; i += TILE_ROWS) {
    const to = at(c, i * cRow);
    const tile = at(aPanels, i * k);
    multiplyTile(k, tile, panel, TILE_COLUMNS, add ? aside : to, add ? TILE_COLUMNS : cRow, false);
    if (add) addTile(to, cRow, aside);
  }
}

function addTile(c: usize, cRow: i32, tile: usize): void {
  for (let row = 0; row < TILE_ROWS; row++) {
    for (let i = 0; i < TILE_COLUMNS; i += 4) {
      const to = at(c, row * cRow + i);
      v128.store(to, f32x4.add(v128.load(to), v128.load(at(tile, row * TILE_COLUMNS + i))));
    }
  }
}
