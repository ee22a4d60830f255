import { ownSheets } from '~/demos/retriever/worker/panels';
import { embedded } from '~/demos/retriever/worker/embedders';
import { ask, page } from '~/demos/retriever/worker/handbook';
import { askOwn, load, ownPage } from '~/demos/retriever/worker/own-text';
import { serve } from './rpc';

const service = {
  load,
  askOwn,
  ask,
  page,
  ownPage,
  embedded,
  ownSheets,
};
export type RetrieverService = typeof service;

serve(service);
