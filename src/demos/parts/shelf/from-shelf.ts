import type { Page } from '~/demos/kit/page';
import { TYPED } from '~/demos/own/core/shelf-content';
import { Problem } from '~/lib/problem';
import { rowsOf, shelf, textsOf, typedText } from './shelf';

type Asked = Parameters<ReturnType<Page['workers']['connectRetriever']>['pieces']>[0];
type Reads = Pick<Page, 'workers'>;

/** What stands in files: read by a worker that lives as long as that takes. */
export async function piecesIn({ workers }: Reads, asked: Asked) {
  const worker = workers.connectRetriever();
  try {
    return await worker.pieces(asked);
  } finally {
    worker.stop();
  }
}

/** @throws Problem `shelf-empty` where nothing is on the shelf, or nothing that can be read */
export async function piecesOnShelf(page: Reads, columns?: Asked['columns']) {
  await (await import('./keeping')).openKeeping().restored;
  const files = [...textsOf(shelf), ...rowsOf(shelf)]
    .filter(({ name }) => name !== TYPED)
    .map((file) => ({ ...file, bytes: file.bytes.slice() }));
  const read = await piecesIn(page, { files, typed: typedText(shelf), columns });
  const found = read.filter(({ pieces }) => pieces.length > 0);
  if (found.length === 0) throw new Problem('shelf-empty');
  return found;
}
