import { serve } from './rpc';
import { compare, learn } from '~/demos/tokenizer/worker/byte-pairs';
import { countBy, countOwn } from '~/demos/tokenizer/worker/vocabularies';

const service = { learn, compare, countBy, countOwn };
export type TokenizerService = typeof service;

serve(service);
