import { examine, sheets } from '~/demos/retriever/worker/panels';
import { embedded } from '~/demos/retriever/worker/embedders';
import { ask, textsOfHandbook } from '~/demos/retriever/worker/handbook';
import { askOwn, load, textsOfOwn } from '~/demos/retriever/worker/own-text';
import { serve } from './rpc';

const service = {
  load,
  askOwn,
  ask,
  textsOfHandbook,
  textsOfOwn,
  embedded,
  examine,
  sheets,
};
export type RetrieverService = typeof service;

serve(service);
