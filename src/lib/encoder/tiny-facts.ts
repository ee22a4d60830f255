// Written by `npm run encoder`.
export const TINY_BYTES = 291_852;
export const TINY_WIDTH = 64;
