import type { Locale } from '~/lib/locale';
import type { Words as HostedWords } from 'words:hosted';
import { over } from './over';

/** The words of demos, panels and parts, each fetched by itself; those that only the build reads are no part of the list. */
const files = import.meta.glob<unknown>(
  [
    '/content/words/*.yaml',
    '!/content/words/{*-walk,yours-*}.*',
    '!/content/words/{answer-terms,board,build,changes,cheat-sheet,claims,decide,demos,five,glossary,home,ladder,learn,markdown}.*',
    '!/content/words/{lab,ladder,search}{,-*}.*',
    '!/content/words/{off-on,programs,progress,site,sources,take-home}.*',
  ],
  { import: 'default' },
);
const loaded = new Map<string, unknown>();

/** The room of a folder's words: `own-search` of `own/search`, `own-model` of `parts/own-model`. */
const roomOf = (folder: string): string => folder.replace(/^parts\//, '').replace('/', '-');

/** @param below a folder whose words these stand over. @throws if the file cannot be fetched */
export async function loadWords<T>(folder: string, locale: Locale, below?: string): Promise<T> {
  const fetched = (one: string) => files[`/content/words/${roomOf(one)}.${locale}.yaml`]!();
  const [own, shared] = await Promise.all([fetched(folder), below && fetched(below)]);
  const words = shared ? over(shared as HostedWords, own as object) : own;
  loaded.set(folder, words);
  return words as T;
}

export const wordsOf = <T>(folder: string): T => loaded.get(folder) as T;
