export const STATIONS = ['ask', 'paste', 'search', 'tune', 'forgot', 'yours'] as const;
export type Station = (typeof STATIONS)[number];

/** Rows of content/evidence.yaml that a picture draws from. */
export const EVIDENCE: Readonly<Record<Station, readonly string[]>> = {
  ask: [],
  paste: [],
  search: ['E39'],
  tune: ['E13'],
  forgot: ['E10'],
  yours: ['E38', 'E01'],
};

/** What the everyday questions were asked of, in the order of the table. */
export const EVERYDAY_ROWS = ['closed', 'lora', 'reading'] as const;
