import { filled, Problem, type ProblemValues } from '../problem';

/**
 * What can be wrong with a text someone brings, each with a sentence that says what was found, what
 * is allowed and what to do. A page may say the same in its own language: the code tells which
 * sentence, the values fill its gaps.
 */
const SENTENCES = {
  'too-large':
    '{name} has {megabytes} MB; at most {limit} MB can be read. Cut the file into parts or take out what you do not need.',
  'too-many-chunks':
    'Cut this way the text has more than {limit} chunks, the most that can be searched here. Cut it by paragraph or heading, or choose a larger size.',
  'is-pdf':
    '{name} is a PDF, which holds drawn pages, not running text. Open it, select all, copy, and paste the text here; or save it as .txt in your reader.',
  'is-office':
    '{name} is a document of a word processor or a packed archive, not plain text. Open it and save it as plain text (.txt, UTF-8), or copy the text and paste it here.',
  'is-binary':
    '{name} is not text: byte {position} is one that text does not have. Bring a .txt, .md, .csv, .json or .html file in UTF-8 or GB18030.',
  'unknown-encoding':
    '{name} is neither UTF-8 nor GB18030. Save it again as UTF-8: in most editors, “Save as…” lets you choose the encoding.',
  'unknown-kind':
    '{name} is of a kind that is not read here. Bring a .txt, .md, .csv, .json or .html file, or paste the text.',
  'bad-json':
    '{name} is not valid JSON: line {line}, column {column}, “{found}” does not belong there. Mend that place, or rename the file to .txt to read it as it is.',
  'json-ends':
    '{name} is not complete JSON: it ends in line {line}, column {column}, before all that was opened is closed. Close it, or rename the file to .txt to read it as it is.',
  'csv-open-quote':
    '{name} opens a quotation mark in line {line} that is never closed. Close it, or write it twice ("") if it belongs to the text.',
  'csv-after-quote':
    '{name} has text behind a closing quotation mark in line {line}. Put the whole cell in quotation marks and write those inside it twice ("").',
} as const;

export type ProblemCode = keyof typeof SENTENCES;

/** A text that cannot be used as it is. `message` is the sentence in English. */
export class TextProblem extends Problem<ProblemCode> {
  constructor(code: ProblemCode, values: ProblemValues) {
    super(code, filled(SENTENCES[code], values), values);
  }
}
