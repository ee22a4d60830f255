/** What a guess says to its reader, in the language of the page and by where its answer comes from. */
export type GuessWords = Record<
  | 'again'
  | 'answer'
  | 'exact'
  | 'keep'
  | 'keepRefused'
  | 'kept'
  | 'show'
  | 'shown'
  | 'sure'
  | 'sureWithin'
  | 'told'
  | 'wrong',
  string
>;
