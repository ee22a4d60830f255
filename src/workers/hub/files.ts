import { isOnShelf } from '~/lib/hub/host';
import type { Call } from '../rpc';
import { addressOf, type ModelRequest, type ModelKind } from './address';
import { Download, type ModelBytes } from './download';
import { forgetParts } from './in-parts';
import { forgetModel, keepFile } from './kept';
import { hostAnew, storeAlone, storeOrHost, storeOrParts } from './sources';

/**
 * All files of a model, from the browser's store or from its host; each complete file is stored.
 *
 * A model of this site may be retrained under the same name, so the site is always asked first. The stored files are
 * only used if it does not answer, and only if all of them are there.
 *
 * @throws HubProblem of the first file that failed
 */
export async function modelFiles(
  kind: ModelKind,
  asked: ModelRequest,
  call: Call,
): Promise<ModelBytes> {
  const { keep = true } = asked;
  if (!isOnShelf(asked, kind.shelf))
    return new Download(kind, asked, storeOrHost(kind, keep)).all(call);
  if (kind.fixed?.includes(asked.model)) return inParts(kind, asked, call);
  try {
    const anew = await new Download(kind, asked, hostAnew).all(call);
    return { ...anew, kept: keep && (await keepInstead(kind, asked, anew)) };
  } catch (error) {
    call.signal.throwIfAborted();
    const kept = await new Download(kind, asked, storeAlone(kind)).all(call).catch(() => undefined);
    if (!kept) throw error;
    return kept;
  }
}

/** A large model of this site; the parts of its network are only needed until it is whole. */
async function inParts(kind: ModelKind, asked: ModelRequest, call: Call): Promise<ModelBytes> {
  const model = await new Download(kind, asked, storeOrParts(kind, asked.keep)).all(call);
  await forgetParts(kind, asked);
  return model;
}

/** Stores a model in place of the previous one with its name, whose files are all removed. */
async function keepInstead(
  kind: ModelKind,
  asked: ModelRequest,
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
