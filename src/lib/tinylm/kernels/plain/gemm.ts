import type { Address, Kernels } from '../kernels';

/** Rows and columns of the tile whose sums are local variables. */
const TILE = 4;

/**
 * The matrix product: C is divided into tiles of 4 × 4, whose 16 sums are local variables during the loop over k. Both
 * operands are first copied into panels in the order in which the tile reads them, which makes all strides equally
 * fast.
 */
export function gemmKernel(floats: Float32Array): Pick<Kernels, 'gemm'> {
  const sums = new Float64Array(TILE * TILE);

  return {
    gemm(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c, cRow, accumulate, work) {
      if (!accumulate) clear(c, m, n, cRow);
      if (m === 1) return addOneRow(n, k, a, aColumn, b, bRow, bColumn, c);
      const rowPanel = work;
      const columnPanels = work + TILE * k;
      for (let j = 0; j < n; j += TILE) {
        pack(columnPanels + j * k, b + j * bColumn, Math.min(TILE, n - j), k, bColumn, bRow);
      }
      for (let i = 0; i < m; i += TILE) {
        const rows = Math.min(TILE, m - i);
        pack(rowPanel, a + i * aRow, rows, k, aRow, aColumn);
        for (let j = 0; j < n; j += TILE) {
          sumTile(rowPanel, columnPanels + j * k, k);
          addTile(c + i * cRow + j, cRow, rows, Math.min(TILE, n - j));
        }
      }
    },
  };

  function clear(c: Address, m: number, n: number, cRow: number): void {
    for (let i = 0; i < m; i++) floats.fill(0, c + i * cRow, c + i * cRow + n);
  }

  /** Copies `lines` ≤ 4 lines of k entries next to each other, [k × 4]; missing lines become 0. */
  function pack(
    panel: Address,
    from: Address,
    lines: number,
    k: number,
    lineStride: number,
    stride: number,
  ): void {
    for (let line = 0; line < TILE; line++) {
      if (line < lines) {
        const start = from + line * lineStride;
        for (let i = 0; i < k; i++) floats[panel + i * TILE + line] = floats[start + i * stride]!;
      } else {
        for (let i = 0; i < k; i++) floats[panel + i * TILE + line] = 0;
      }
    }
  }

  /** sums[4 × 4] = A panel[k × 4]ᵀ · B panel[k × 4]. */
  function sumTile(a: Address, b: Address, k: number): void {
    let c00 = 0;
    let c01 = 0;
    let c02 = 0;
    let c03 = 0;
    let c10 = 0;
    let c11 = 0;
    let c12 = 0;
    let c13 = 0;
    let c20 = 0;
    let c21 = 0;
    let c22 = 0;
    let c23 = 0;
    let c30 = 0;
    let c31 = 0;
    let c32 = 0;
    let c33 = 0;
    for (const end = a + k * TILE; a < end; a += TILE, b += TILE) {
      const b0 = floats[b]!;
      const b1 = floats[b + 1]!;
      const b2 = floats[b + 2]!;
      const b3 = floats[b + 3]!;
      let x = floats[a]!;
      c00 += x * b0;
      c01 += x * b1;
      c02 += x * b2;
      c03 += x * b3;
      x = floats[a + 1]!;
      c10 += x * b0;
      c11 += x * b1;
      c12 += x * b2;
      c13 += x * b3;
      x = floats[a + 2]!;
      c20 += x * b0;
      c21 += x * b1;
      c22 += x * b2;
      c23 += x * b3;
      x = floats[a + 3]!;
      c30 += x * b0;
      c31 += x * b1;
      c32 += x * b2;
      c33 += x * b3;
    }
    keep(0, c00, c01, c02, c03);
    keep(4, c10, c11, c12, c13);
    keep(8, c20, c21, c22, c23);
    keep(12, c30, c31, c32, c33);
  }

  function keep(at: number, first: number, second: number, third: number, fourth: number): void {
    sums[at] = first;
    sums[at + 1] = second;
    sums[at + 2] = third;
    sums[at + 3] = fourth;
  }

  function addTile(c: Address, cRow: number, rows: number, columns: number): void {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) floats[c + i * cRow + j]! += sums[i * TILE + j]!;
    }
  }

  /** Adds one row, the shape of decoding one token at a time, for which copying B is not worthwhile. */
  function addOneRow(
    n: number,
    k: number,
    a: Address,
    aColumn: number,
    b: Address,
    bRow: number,
    bColumn: number,
    c: Address,
  ): void {
    for (let i = 0; i < k; i++) {
      const factor = floats[a + i * aColumn]!;
      for (let j = 0; j < n; j++) floats[c + j]! += factor * floats[b + i * bRow + j * bColumn]!;
    }
  }
}
