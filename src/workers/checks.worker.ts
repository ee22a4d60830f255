import { judge, rows } from './checks/read';
import { serve } from './rpc';

const service = { rows, judge };
export type ChecksService = typeof service;

serve(service);
