import { serve } from './rpc';
import { compare, learn, passage } from '~/demos/tokenizer/worker/byte-pairs';
import { countBy, countOwn } from '~/demos/tokenizer/worker/vocabularies';

const service = { learn, compare, countBy, countOwn, passage };
export type TokenizerService = typeof service;

serve(service);
