// Written by `npm run encoder`.
export const TINY_BYTES = 343_279;
export const TINY_WIDTH = 64;
