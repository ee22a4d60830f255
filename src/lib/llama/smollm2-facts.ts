// Written by `npm run models`.
export const SMOLLM2_BYTES = 136_581_728;
