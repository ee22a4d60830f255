/** A place of the site where a reader's own model answers; its address opens the fold in which it stands. */
interface Place {
  id: 'bench' | 'playground' | 'answering' | 'rung' | 'citations';
  /** Below the language. */
  path: string;
  /** True if a server may answer; a model in the tab may everywhere. */
  server: boolean;
}

export const PLACES: readonly Place[] = [
  { id: 'playground', path: 'demos/prompt/#playground', server: true },
  { id: 'bench', path: 'demos/prompt/#own-prompt', server: true },
  { id: 'answering', path: 'demos/retriever/#answering', server: true },
  { id: 'rung', path: 'ladder/#rung', server: true },
  { id: 'citations', path: 'demos/citations/?citations.source=own#writing', server: true },
];
