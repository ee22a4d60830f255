import { Problem } from '../problem';

const SENTENCES = {
  'no-course':
    'The course vectors are not there, so this ranking cannot be made. Load public/vectors/course.bin, or rank by words or by LSA.',
  'no-encoder':
    'No encoder is loaded. Press its button, choose the tiny example model if in doubt, or rank by another method.',
};

/** A ranking asks for vectors that nobody has brought. */
export class MissingVectors extends Problem<keyof typeof SENTENCES> {
  constructor(code: keyof typeof SENTENCES) {
    super(code, SENTENCES[code]);
  }
}
