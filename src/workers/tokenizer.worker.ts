import { serve } from './rpc';
import { compare, count, learn, passage } from './tokenizer/byte-pairs';

const service = { learn, compare, count, passage };
export type TokenizerService = typeof service;

serve(service);
