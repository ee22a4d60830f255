import { serve } from './rpc';
import { gauge } from './tinylm/gauge';
import type { AskModel, LoadModel } from './tinylm/models';
import type { ShippedQuestion } from './tinylm/shipped';
import { advance, ask, close, open, weights } from './tinylm/trainers';

/** Training needs nothing of this: it is fetched when the first model is loaded. */
const models = () => import('./tinylm/models');
const shipped = () => import('./tinylm/shipped');

const service = {
  gauge,
  open,
  advance,
  close,
  weights,
  ask,
  askShipped: async (asked: ShippedQuestion) => (await shipped()).askShipped(asked),
  load: async (asked: LoadModel) => (await models()).load(asked),
  answer: async (asked: AskModel) => (await models()).answer(asked),
  unload: async (asked: { id: string }) => (await models()).unload(asked),
};
export type TinylmService = typeof service;

serve(service);
