import { Problem } from '../problem';

type EndpointProblemCode =
  | 'server-missing'
  | 'server-invalid'
  | 'server-elsewhere'
  | 'server-https'
  | 'server-password'
  | 'server-query'
  | 'server-port'
  | 'server-unreachable'
  | 'server-permission'
  | 'server-policy'
  | 'server-forbidden'
  | 'server-key'
  | 'server-key-refused'
  | 'server-key-signs'
  | 'server-redirects'
  | 'server-no-models'
  | 'server-no-model'
  | 'server-refused'
  | 'server-busy'
  | 'server-not-chat'
  | 'server-failed'
  | 'server-cut'
  | 'server-unread'
  | 'server-flood'
  | 'server-silent';

/** The replacement for a server's message if it sent none. */
export const NO_WORDS = '—';

/** A server on the reader's own machine that cannot be asked, or that gives no valid answer. */
export class EndpointProblem extends Problem<EndpointProblemCode> {}
