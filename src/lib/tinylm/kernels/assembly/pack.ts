import { at } from './memory';

/**
 * Copies `lines` lines of k entries, entry (line, i) at line · lineStride + i · stride, into panels of `width` lines:
 * to[panel][k][width]. Missing lines of the last panel become 0. `width` is 4 or 8.
 */
export function pack(
  to: usize,
  from: usize,
  lines: i32,
  k: i32,
  lineStride: i32,
  stride: i32,
  width: i32,
): void {
  for (; lines > 0; lines -= width) {
    if (lines >= width && lineStride == 1) copyRows(to, from, k, stride, width);
    else if (lines >= width && stride == 1 && (k & 3) == 0)
      transpose(to, from, k, lineStride, width);
    else copyEntries(to, from, min(lines, width), k, lineStride, stride, width);
    from = at(from, width * lineStride);
    to = at(to, width * k);
  }
}

/** Packs lines that are already adjacent. */
function copyRows(to: usize, from: usize, k: i32, stride: i32, width: i32): void {
  for (let i = 0; i < k; i++) {
    for (let line = 0; line < width; line += 4) v128.store(at(to, line), v128.load(at(from, line)));
    from = at(from, stride);
    to = at(to, width);
  }
}

/** Packs lines that are contiguous: blocks of 4 × 4 are transposed in registers. */
function transpose(to: usize, from: usize, k: i32, lineStride: i32, width: i32): void {
  for (let i = 0; i < k; i += 4) {
    for (let line = 0; line < width; line += 4) {
      const source = at(from, line * lineStride + i);
      const target = at(to, i * width + line);
      const line0 = v128.load(source);
      const line1 = v128.load(at(source, lineStride));
      const line2 = v128.load(at(source, 2 * lineStride));
      const line3 = v128.load(at(source, 3 * lineStride));
      const start01 = v128.shuffle<f32>(line0, line1, 0, 4, 1, 5);
      const end01 = v128.shuffle<f32>(line0, line1, 2, 6, 3, 7);
      const start23 = v128.shuffle<f32>(line2, line3, 0, 4, 1, 5);
      const end23 = v128.shuffle<f32>(line2, line3, 2, 6, 3, 7);
      v128.store(target, v128.shuffle<f32>(start01, start23, 0, 1, 4, 5));
      v128.store(at(target, width), v128.shuffle<f32>(start01, start23, 2, 3, 6, 7));
      v128.store(at(target, 2 * width), v128.shuffle<f32>(end01, end23, 0, 1, 4, 5));
      v128.store(at(target, 3 * width), v128.shuffle<f32>(end01, end23, 2, 3, 6, 7));
    }
  }
}

function copyEntries(
  to: usize,
  from: usize,
  lines: i32,
  k: i32,
  lineStride: i32,
  stride: i32,
  width: i32,
): void {
  for (let i = 0; i < k; i++) {
    for (let line = 0; line < width; line++) {
      const entry: f32 = line < lines ? load<f32>(at(from, line * lineStride + i * stride)) : 0;
      store<f32>(at(to, line), entry);
    }
    to = at(to, width);
  }
}
