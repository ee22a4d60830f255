import { serve } from './rpc';
import { gauge } from './tinylm/gauge';
import { advance, close, open, weights } from './tinylm/trainers';

const service = { gauge, open, advance, close, weights };
export type TinylmService = typeof service;

serve(service);
