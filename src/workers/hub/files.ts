import type { Call } from '../rpc';
import { filesOf, type ModelKind, type ModelRequest } from './address';
import { download, fromSite, fromStore, fromStoreOrSite, type ModelBytes } from './download';
import { forgetParts } from './in-parts';
import { forgetModel, keepFile } from './kept';

/**
 * All files of a model, from the browser's store or from this site; each complete file is stored.
 *
 * A model that may be trained again under its name is asked of the site first. The stored files are only used if it
 * does not answer, and only if all of them are there.
 *
 * @throws HubProblem of the first file that failed
 */
export async function modelFiles(
  kind: ModelKind,
  { model, keep = true }: ModelRequest,
  call: Call,
): Promise<ModelBytes> {
  if (kind.fixed.includes(model)) {
    const whole = await download(kind, model, fromStoreOrSite(kind, keep), call);
    await forgetParts(kind, model).catch(() => 0); // only needed until the network is whole
    return whole;
  }
  try {
    const fresh = await download(kind, model, fromSite, call);
    return { ...fresh, kept: keep && (await keepInstead(kind, model, fresh)) };
  } catch (error) {
    call.signal.throwIfAborted();
    return download(kind, model, fromStore(kind), call).catch(() => {
      throw error;
    });
  }
}

/** Stores a model in place of the previous one with its name, whose files are all removed. */
async function keepInstead(
  kind: ModelKind,
  model: string,
  { files }: ModelBytes,
): Promise<boolean> {
  try {
    await forgetModel(kind, model);
  } catch {
    return false; // the store is broken
  }
  const kept = filesOf(kind, model).map(({ address, file }) =>
    keepFile(kind, address, files.get(file)!),
  );
  return (await Promise.all(kept)).every(Boolean);
}
