import { Problem } from '../problem';

/** What can keep a server on the reader's own machine from being asked, or from answering. */
export type EndpointProblemCode =
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
  | 'server-redirects'
  | 'server-no-models'
  | 'server-no-model'
  | 'server-no-chances'
  | 'server-refused'
  | 'server-not-chat'
  | 'server-failed'
  | 'server-cut'
  | 'server-flood'
  | 'server-silent';

/** Shown in place of a server's words where it sent none. */
export const NO_WORDS = '—';

/** A server on the reader's own machine that cannot be asked, or whose answer is none. */
export class EndpointProblem extends Problem<EndpointProblemCode> {}
