import { Problem } from '../problem';

/** A ranking asks for vectors that nobody has brought. */
export class MissingVectors extends Problem<'no-course' | 'no-encoder'> {}
