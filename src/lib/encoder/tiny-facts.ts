// Written by `npm run encoder`.
export const TINY_BYTES = 285_964;
export const TINY_WIDTH = 64;
