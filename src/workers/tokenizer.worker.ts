import { serve } from './rpc';
import { compare, count, learn, passage } from '~/demos/tokenizer/worker/byte-pairs';

const service = { learn, compare, count, passage };
export type TokenizerService = typeof service;

serve(service);
