import { REAL, type EmbedKind } from '~/lib/encoder/models';
import { filesOf, kindOf, vectorPath, type VectorFile } from '~/lib/encoder/vectors/corpora';
import { readRows } from '~/lib/encoder/vectors/file';
import { memoizedIn } from '~/lib/memo';
import { bytes } from '~/workers/network';
import { putRows } from '../core/shipped-texts';
import { isEmpty, storeOf, wanted, type VectorRequest } from '~/demos/parts/worker/embedders';

/** Vectors by the digests of their texts, for each kind of text. */
type Shipped = Record<EmbedKind, Map<string, Float32Array>>;

/** Vectors of the handbook that this site ships, by their encoder; fetched once. */
const opened = new Map<string, Promise<Shipped>>();

/** What is not shipped, or did not arrive, is left to the page. `site`: its address; empty if it ships none. */
export async function putShipped(
  encoder: string,
  site: string,
  texts: VectorRequest,
): Promise<void> {
  if (site === '') return;
  const missing = wanted(encoder, texts);
  if (isEmpty(missing)) return;
  const shipped = await memoizedIn(opened, encoder, () => fetchShipped(encoder, site));
  for (const kind of ['passage', 'query'] as const)
    putRows(storeOf(encoder), kind, missing[kind], shipped[kind]);
}

async function fetchShipped(model: string, site: string): Promise<Shipped> {
  const shipped: Shipped = { passage: new Map(), query: new Map() };
  const files = REAL.filter((one) => one === model)
    .flatMap(filesOf)
    .filter(({ corpus }) => corpus === 'handbook' || corpus === 'questions');
  await Promise.all(files.map((file) => fetchFile(file, site, shipped).catch(() => undefined)));
  return shipped;
}

async function fetchFile(file: VectorFile, site: string, shipped: Shipped): Promise<void> {
  const rows = readRows(await bytes(site + vectorPath(file)));
  for (const [digest, row] of rows) shipped[kindOf(file.corpus)].set(digest, row);
}
