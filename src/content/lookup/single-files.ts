import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { readFileSync } from 'node:fs';
import { once } from './entries';

export type { SearchWords } from '~/schemas/search';
export type { ShortAnswer } from '~/schemas/short-answer';

/** One file as a collection. @param use ends the error for a missing file: `the search needs it` */
export const single = <Name extends CollectionKey>(
  collection: Name,
  name: string,
  use: string,
): (() => Promise<CollectionEntry<Name>['data']>) =>
  once(async () => {
    const entry = await getEntry(collection, name);
    if (!entry) throw new Error(`content/${name}.yaml is missing; restore it, ${use}.`);
    return entry.data;
  });

/** The entries of a collection by id: files of a folder, without their ending. */
export const entriesOf = <Name extends CollectionKey>(
  collection: Name,
): (() => Promise<ReadonlyMap<string, CollectionEntry<Name>['data']>>) =>
  once(async () => new Map((await getCollection(collection)).map(({ id, data }) => [id, data])));

export const changes = single('changes', 'changes', 'the change map needs it');

export const citedAnswers = single('citations', 'citations', 'the citation check needs it');

/** The scripts of the articles, line by line, and the questions for the repaired ones. */
export const codeClinic = single('codeClinic', 'code-clinic', 'the claims need it');

/** What English texts of the ladder's records mean. */
export const glosses = single('glosses', 'glosses', 'the walks need it');

/** Patterns of questions, and the documents they lead to. */
export const searchWords = single('search', 'search', 'the search needs it');

export const shortAnswers = single('shortAnswers', 'short-answer', 'the home page needs it');

export const vocabularyIndex = single('vocabularies', 'vocabularies', 'the tokenizer needs it');

/** What llms.txt says of the site, with slots for what is counted and listed. */
export const llmsText = (): string => readFileSync('content/llms.md', 'utf8');
