import { ask, disagree } from './retriever/handbook';
import { askOwn, load } from './retriever/own-text';
import { serve } from './rpc';

const service = { load, askOwn, ask, disagree };
export type RetrieverService = typeof service;

serve(service);
