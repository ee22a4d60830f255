// Written by `npm run models`.
export const MINILM_BYTES = 23_548_817;
export const E5_BYTES = 36_193_059;
