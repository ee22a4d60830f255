import { add, close, lie, look, open, passages, twins } from '~/demos/embedding-map/worker/scenes';
import { serve } from './rpc';

const service = { open, look, lie, twins, add, passages, close };
export type ProjectionService = typeof service;

serve(service);
