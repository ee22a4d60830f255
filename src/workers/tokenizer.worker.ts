import { serve } from './rpc';
import { compare, learn, passage } from './tokenizer/byte-pairs';

const service = { learn, compare, passage };
export type TokenizerService = typeof service;

serve(service);
