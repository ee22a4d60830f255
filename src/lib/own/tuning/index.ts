/** What a page needs to tune a model on the reader's own rows. */
export * from './pace';
export * from './read-rows';
export * from './row-file';
export * from './rule';
export * from './run';
export * from './saved';
export * from './settings';
export * from './split';
export * from './steps';
export * from './tokens';
export * from './twice';
