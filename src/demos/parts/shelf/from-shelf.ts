import type { Page } from '~/demos/kit/page';
import type { Columns } from '~/lib/own/shelf-content';
import { Problem } from '~/lib/problem';
import { readerOn } from './reader';
import { rowsOf, shelf, textsOf } from './shelf';

/** @throws Problem `shelf-empty` where nothing is on the shelf, or nothing that can be read */
export async function piecesOnShelf(page: Pick<Page, 'workers'>, columns?: Columns) {
  await (await import('./keeping')).openKeeping().restored;
  const read = await readerOn(page).pieces([...textsOf(shelf), ...rowsOf(shelf)], columns);
  const found = read.filter(({ pieces }) => pieces.length > 0);
  if (found.length === 0) throw new Problem('shelf-empty');
  return found;
}
