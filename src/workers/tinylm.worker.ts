import { serve } from './rpc';
import { gauge } from './tinylm/gauge';
import type { AskModel, LoadModel } from './tinylm/models';
import { advance, close, open, weights } from './tinylm/trainers';

/** Training needs nothing of this: it is fetched when the first model is loaded. */
const models = () => import('./tinylm/models');

const service = {
  gauge,
  open,
  advance,
  close,
  weights,
  load: async (asked: LoadModel) => (await models()).load(asked),
  answer: async (asked: AskModel) => (await models()).answer(asked),
  unload: async (asked: { id: string }) => (await models()).unload(asked),
};
export type TinylmService = typeof service;

serve(service);
