/** What a guess says to its reader, in the language of the page. */
export type GuessWords = Record<
  | 'again'
  | 'byFormula'
  | 'choose'
  | 'computed'
  | 'decided'
  | 'exact'
  | 'guess'
  | 'judged'
  | 'keep'
  | 'keepRefused'
  | 'kept'
  | 'measured'
  | 'off'
  | 'place'
  | 'published'
  | 'recorded'
  | 'skipped'
  | 'sure'
  | 'sureWithin'
  | 'unplaced'
  | 'yours',
  string
>;
