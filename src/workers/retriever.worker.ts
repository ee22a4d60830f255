import { sheets } from './retriever/answering';
import { examine } from './retriever/clinic';
import { embedded } from './retriever/embedders';
import { ask, disagree, textsOfHandbook } from './retriever/handbook';
import { askOwn, load, textsOfOwn } from './retriever/own-text';
import { realScale } from './retriever/real-scale';
import { serve } from './rpc';

const service = {
  load,
  askOwn,
  ask,
  disagree,
  textsOfHandbook,
  textsOfOwn,
  embedded,
  realScale,
  examine,
  sheets,
};
export type RetrieverService = typeof service;

serve(service);
