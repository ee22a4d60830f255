import { at, pointer } from './memory';

export function embed(x: i32, tokens: i32, table: i32, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    copy(pointer(x + row * width), entry(table, tokens + row, width), width);
  }
}

export function embedBack(dx: i32, tokens: i32, dTable: i32, rows: i32, width: i32): void {
  for (let row = 0; row < rows; row++) {
    add(entry(dTable, tokens + row, width), pointer(dx + row * width), width);
  }
}

/** The address of the table row for the token at an address. */
function entry(table: i32, token: i32, width: i32): usize {
  return pointer(table + load<i32>(pointer(token)) * width);
}

function copy(to: usize, from: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) v128.store(at(to, i), v128.load(at(from, i)));
}

function add(to: usize, from: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) {
    v128.store(at(to, i), f32x4.add(v128.load(at(to, i)), v128.load(at(from, i))));
  }
}
