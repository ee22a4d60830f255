import { Problem } from '../problem';

/** The reasons why a model of this site cannot be loaded or used. */
export type HubProblemCode =
  | 'offline'
  | 'refused'
  | 'not-found'
  | 'bad-answer'
  | 'half'
  | 'wrong-page'
  | 'wrong-json'
  | 'not-onnx'
  | 'unsupported'
  | 'runtime'
  | 'memory'
  | 'not-loaded';

/** A model that cannot be loaded or used. */
export class HubProblem extends Problem<HubProblemCode> {}
