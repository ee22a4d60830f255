// Written by `npm run models`.
export const MINILM_BYTES = 23_635_984;
export const E5_BYTES = 36_372_146;
