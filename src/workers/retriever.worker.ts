import { cellOf, factsOf, ownSheets, tokensOf } from '~/demos/own/worker/cells';
import { look, place } from '~/demos/own/worker/look';
import { embedded } from '~/demos/parts/worker/embedders';
import { pieces } from '~/demos/parts/worker/pieces';
import { documents, load } from '~/demos/parts/worker/texts';
import { ask, page } from '~/demos/retriever/worker/ask';
import { turns } from '~/lib/turns';
import { serve, type Call } from './rpc';

const inTurn = turns();

/** One after another, because each ranks by the encoder that it has chosen for all texts of this worker. */
const alone =
  <A, R>(method: (asked: A, call: Call) => Promise<R>) =>
  (asked: A, call: Call): Promise<R> =>
    inTurn(call.signal, () => method(asked, call));

const service = {
  load,
  documents,
  look,
  place,
  pieces,
  ask: alone(ask),
  page: alone(page),
  embedded,
  ownSheets: alone(ownSheets),
  factsOf,
  cellOf: alone(cellOf),
  tokensOf,
};
export type RetrieverService = typeof service;

serve(service);
