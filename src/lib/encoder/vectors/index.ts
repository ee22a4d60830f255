/** The vectors of the site's own texts: which there are, how a file holds them, and of which text each is. */
export * from './corpora';
export * from './digest';
export * from './file';
export * from './term-texts';
export * from './texts';
