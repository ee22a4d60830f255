import { Problem } from '../problem';

/** The reasons why a model of a hub cannot be loaded or used. */
export type HubProblemCode =
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

/** A model that cannot be loaded or used. */
export class HubProblem extends Problem<HubProblemCode> {}
