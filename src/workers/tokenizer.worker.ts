import { serve } from './rpc';
import { compare, count, learn, passage } from '~/demos/tokenizer/worker/byte-pairs';
import { countBy, countOwn } from '~/demos/tokenizer/worker/vocabularies';

const service = { learn, compare, count, countBy, countOwn, passage };
export type TokenizerService = typeof service;

serve(service);
