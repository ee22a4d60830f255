import { isOnShelf } from '~/lib/hub/host';
import type { Call } from '../rpc';
import { addressOf, type AskedModel, type ModelKind } from './address';
import { Bringing, type ModelBytes } from './bringing';
import { forgetModel, keepFile } from './kept';
import { hostAnew, storeAlone, storeOrHost } from './sources';

/**
 * All files of a model, from the browser's store or from its host; each that arrives whole is kept.
 *
 * A model of this site may be trained anew under its name: the site is always asked first, and what is
 * kept stands in only where it does not answer, all of it or nothing.
 *
 * @throws HubProblem with what went wrong at the first file that did not come
 */
export async function modelFiles(
  kind: ModelKind,
  asked: AskedModel,
  call: Call,
): Promise<ModelBytes> {
  if (!isOnShelf(asked, kind.shelf)) return new Bringing(kind, asked, storeOrHost(kind)).all(call);
  try {
    const anew = await new Bringing(kind, asked, hostAnew).all(call);
    return { ...anew, kept: await keepInstead(kind, asked, anew) };
  } catch (error) {
    call.signal.throwIfAborted();
    const kept = await new Bringing(kind, asked, storeAlone(kind)).all(call).catch(() => undefined);
    if (!kept) throw error;
    return kept;
  }
}

/** Keeps a model in place of the one before under its name: no file of that is left beside it. */
async function keepInstead(
  kind: ModelKind,
  asked: AskedModel,
  { files }: ModelBytes,
): Promise<boolean> {
  try {
    await forgetModel(kind, asked);
  } catch {
    return false; // the store is broken
  }
  const { folder } = addressOf(asked, kind.shelf);
  const kept = [...files].map(([name, bytes]) => keepFile(kind, folder + name, bytes));
  return (await Promise.all(kept)).every(Boolean);
}
