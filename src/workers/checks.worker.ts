import { judge, read } from './checks/read';
import { serve } from './rpc';

const service = { read, judge };
export type ChecksService = typeof service;

serve(service);
