import { Problem } from '../problem';

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

export class HubProblem extends Problem<HubProblemCode> {}
