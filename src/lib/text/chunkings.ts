/** The methods of chunking, by the names that the form, the URL and the recorded runs use. */
export const CHUNKINGS = ['sentence', 'paragraph', 'heading', 'size'] as const;
export type Chunking = (typeof CHUNKINGS)[number];
