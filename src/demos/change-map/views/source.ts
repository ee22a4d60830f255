/** What is sorted is written in words, so there is nothing to read. */
export const sources = { 'change-map': async () => null };
