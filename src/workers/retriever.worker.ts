import { ownSheets } from '~/demos/retriever/worker/cells';
import { cellOf, factsOf, tokensOf } from '~/demos/retriever/worker/cells';
import { embedded } from '~/demos/retriever/worker/embedders';
import { ask, page } from '~/demos/retriever/worker/ask';
import { look, place } from '~/demos/retriever/worker/look';
import { load } from '~/demos/retriever/worker/own-text';
import { pieces } from '~/demos/retriever/worker/pieces';
import { serve } from './rpc';

const service = {
  load,
  look,
  place,
  pieces,
  ask,
  page,
  embedded,
  ownSheets,
  factsOf,
  cellOf,
  tokensOf,
};
export type RetrieverService = typeof service;

serve(service);
