// A `usize` is a byte address. Addresses from outside are `i32` and count floats, as do strides and sizes.

export function pointer(floats: i32): usize {
  return (floats as usize) << 2;
}

/** The address `floats` floats further on. */
export function at(base: usize, floats: i32): usize {
  return base + pointer(floats);
}
