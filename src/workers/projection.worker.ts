import { neighbours, query } from '~/demos/embedding-map/worker/look';
import { advance, close, open, quality } from '~/demos/embedding-map/worker/maps';
import { texts } from '~/demos/embedding-map/worker/scenes';
import { fetchTiny, word } from '~/demos/embedding-map/worker/tiny';
import { serve } from './rpc';

const service = {
  open,
  texts,
  advance,
  neighbours,
  query,
  quality,
  close,
  fetchTiny,
  word,
};
export type ProjectionService = typeof service;

serve(service);
