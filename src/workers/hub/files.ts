import type { Call } from '../rpc';
import type { AskedModel } from './address';
import { Bringing, type ModelBytes } from './bringing';
import type { ModelKind } from './kind';
import { storeOrHost } from './sources';

/**
 * All files of a model, from the browser's store or from its host; each that arrives whole is kept.
 * @throws HubProblem with what went wrong at the first file that did not come
 */
export const modelFiles = (kind: ModelKind, asked: AskedModel, call: Call): Promise<ModelBytes> =>
  new Bringing(kind, asked, storeOrHost(kind)).all(call);
