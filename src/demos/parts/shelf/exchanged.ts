import type { FilesById, SavedShelf } from '~/browser/saved-shelf';
import { isSame, NOTHING, type ShelfContent } from '~/lib/own/shelf-content';
import { mergedShelf } from '~/lib/own/shelf-merge';
import { recordOf, shelfIn } from '~/lib/own/shelf-record';
import type { Problem } from '~/lib/problem';
import { filesById, idOf, newId, setIds } from './file-ids';

export { mergedShelf };

/** What is kept, as a tab last knew it. */
export interface Known {
  content: ShelfContent;
  /** Of the record, `{id of the first that was kept} {id of its own}`; '' in those of earlier versions. */
  revision?: string;
}

export const UNKNOWN: Known = { content: NOTHING };

export interface Exchanged extends Known {
  revision: string;
  /** True if another tab has changed what is shown here. */
  isJoined: boolean;
  /** What is to be written; undefined if all of it is kept already. */
  next?: { record: object; files: FilesById };
}

/** @throws Problem if what is kept is no shelf */
export function knownIn({ record, files }: SavedShelf): Required<Known> {
  setIds(files);
  const { revision = '' } = record as { revision?: string };
  return { content: shelfIn(record, (id) => files.get(id)), revision };
}

/**
 * What is to be kept once another tab may have written, too. Where what is kept was begun anew, all of both stays.
 *
 * @param isTicked true if the reader has just ticked the box, which replaces what is no shelf
 * @returns undefined if another tab has deleted what was kept
 * @throws Problem if what is kept is no shelf
 */
export function exchanged(
  kept: SavedShelf | undefined,
  known: Known,
  mine: ShelfContent,
  isTicked: boolean,
): Exchanged | undefined {
  if (!kept && !isTicked) return undefined;
  const theirs = read(kept, known, isTicked);
  const begun = beginning(theirs.revision);
  const isOurs = begun !== undefined && begun === beginning(known.revision);
  const content = mergedShelf(isOurs ? known.content : NOTHING, mine, theirs.content);
  const isJoined = !isSame(content, mine);
  if (!isTicked && isSame(mine, known.content))
    return { content, revision: theirs.revision ?? '', isJoined };
  const revision = `${begun ?? newId()} ${newId()}`;
  const record = { ...recordOf(content, idOf), revision };
  return { content, revision, isJoined, next: { record, files: filesById(content) } };
}

const beginning = (revision: string | undefined) => revision?.split(' ')[0];

function read(kept: SavedShelf | undefined, known: Known, isTicked: boolean): Known {
  if (!kept) return UNKNOWN;
  if (known.revision && (kept.record as Known).revision === known.revision) return known;
  try {
    return knownIn(kept);
  } catch (error) {
    if (isTicked && (error as Problem).code !== 'shelf-later') return UNKNOWN;
    throw error;
  }
}
