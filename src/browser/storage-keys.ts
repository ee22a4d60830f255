/** Storage keys of a reader's data that more than one page reads. */
export const STORAGE_KEYS = {
  text: 'retriever.text',
  marks: 'retriever.marks',
  runs: 'four-roads.runs',
  own: 'matrix.own',
} as const;
