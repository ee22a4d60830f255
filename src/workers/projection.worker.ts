import { arithmetic, clusters, neighbours, query } from './projection/look';
import { advance, close, open, quality } from './projection/maps';
import { texts } from './projection/scenes';
import { fetchTiny, word } from './projection/tiny';
import { serve } from './rpc';

const service = {
  open,
  texts,
  advance,
  neighbours,
  query,
  arithmetic,
  clusters,
  quality,
  close,
  fetchTiny,
  word,
};
export type ProjectionService = typeof service;

serve(service);
