// The only worker that calls a server on the reader's own machine. The content policy of its folder lets it reach
// nothing else, not even this site, so its script must be self-contained.
import { models } from './endpoint/models';
import { finish, write } from './endpoint/write';
import { serve } from './rpc';

const service = { models, write, finish };
export type EndpointService = typeof service;

serve(service);
