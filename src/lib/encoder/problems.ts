import { Problem } from '../problem';

/** What can keep an encoder from being loaded or used. */
export type EncoderProblemCode =
  | 'host-invalid'
  | 'host-insecure'
  | 'host-password'
  | 'host-query'
  | 'model-invalid'
  | 'offline'
  | 'refused'
  | 'policy'
  | 'not-found'
  | 'bad-answer'
  | 'half'
  | 'wrong-page'
  | 'wrong-pointer'
  | 'wrong-json'
  | 'not-onnx'
  | 'unsupported'
  | 'runtime'
  | 'memory'
  | 'not-loaded';

/** An encoder that cannot be loaded or used. */
export class EncoderProblem extends Problem<EncoderProblemCode> {}
