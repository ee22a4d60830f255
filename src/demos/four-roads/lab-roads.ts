/** The recorded run at the head of the lab, with a question that the roads disagree on. */
export const LAB_ROADS = {
  demo: 'ladder',
  view: 'roads',
  record: 'ladder-facts-quays',
  settings: 'question=5',
} as const;
