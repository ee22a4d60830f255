import { Problem } from '../problem';

/** What can be wrong with a text someone brings. */
type TextProblemCode =
  | 'too-large'
  | 'too-many-chunks'
  | 'is-pdf'
  | 'is-office'
  | 'is-binary'
  | 'unknown-encoding'
  | 'unknown-kind'
  | 'bad-json'
  | 'json-ends'
  | 'csv-open-quote'
  | 'csv-after-quote';

/** A text that cannot be used as it is. */
export class TextProblem extends Problem<TextProblemCode> {}
