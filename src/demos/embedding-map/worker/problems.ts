import { Problem } from '~/lib/problem';

/** A map that cannot be made. */
export class MapProblem extends Problem<
  'too-few-points' | 'too-many-points' | 'no-vectors' | 'all-alike'
> {}
