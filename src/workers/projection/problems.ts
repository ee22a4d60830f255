import { filled, Problem, type ProblemValues } from '~/lib/problem';

/** What a page says in its own words about a map that cannot be made. */
type MapProblemCode = 'too-few-points' | 'too-many-points' | 'no-vectors' | 'all-alike';

const SENTENCES: Record<MapProblemCode, string> = {
  'too-few-points': 'There are {count} points; a map needs {least} or more. Add some lines.',
  'too-many-points': 'There are {count} points; at most {most} can be mapped. Take a part of them.',
  'no-vectors':
    'None of these texts has a word that the vectors know. Fit vectors on the text itself.',
  'all-alike':
    'All {count} points have the same vector: there is nothing to tell apart. Give texts that differ.',
};

/** A map that cannot be made. `message` is the sentence in English. */
export class MapProblem extends Problem<MapProblemCode> {
  constructor(code: MapProblemCode, values: ProblemValues = {}) {
    super(code, filled(SENTENCES[code], values), values);
  }
}
