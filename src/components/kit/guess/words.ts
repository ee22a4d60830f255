/** What a guess says to its reader, in the language of the page. */
export type GuessWords = Record<
  | 'again'
  | 'choose'
  | 'exact'
  | 'guess'
  | 'keep'
  | 'keepRefused'
  | 'kept'
  | 'measured'
  | 'off'
  | 'place'
  | 'recorded'
  | 'skipped'
  | 'skipTo'
  | 'sure'
  | 'sureWithin'
  | 'toQuestion'
  | 'unplaced'
  | 'untold'
  | 'waits'
  | 'yours',
  string
>;
