/**
 * `npm test` runs short: where cases ask the same of the same code, some stand for the others, which
 * `npm test -- --all`, like a run of single files, goes through as well.
 */
export const isShort = process.env.SHORT_RUN === 'yes';

/** The cases of a test: in the short run the first stands for all. */
export const oneInShort = <Case>(cases: readonly Case[]): readonly Case[] =>
  isShort ? cases.slice(0, 1) : cases;

/** The screens of a page, the wide one first: in the short run the wide one for English pages, the narrow one for Chinese. */
export const screensFor = <Screen>(locale: string, screens: readonly Screen[]): readonly Screen[] =>
  isShort ? [screens.at(locale.startsWith('zh') ? -1 : 0)!] : screens;
