import { Problem } from '../problem';

/** Thrown if a ranking needs vectors that have not been loaded. */
export class MissingVectors extends Problem<'no-course' | 'no-encoder'> {}
