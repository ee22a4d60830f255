import { TOWN, VALUE, type Lexicon, type Template } from './lexicon';
import type { Sequence } from './batch';

function filled(template: Template, town: readonly number[], value: readonly number[]): number[] {
  const tokens: number[] = [];
  for (const token of template) {
    if (token >= 0) tokens.push(token);
    else for (const part of token === TOWN ? town : value) tokens.push(part);
  }
  return tokens;
}

/** A statement of a fact, `the mayor of Arlen is Tova .` in form 0 of the relation. */
export function statement(
  { statements, spelling }: Lexicon,
  town: number,
  relation: number,
  value: number,
  form: number,
): number[] {
  return filled(statements[relation]![form]!, spelling[town]!, spelling[value]!);
}

/** A statement to memorise: the value and the stop have full weight, the text before them has `lead`. */
export function lesson(
  lexicon: Lexicon,
  town: number,
  relation: number,
  value: number,
  form: number,
  lead: number,
): Sequence {
  const tokens = statement(lexicon, town, relation, value, form);
  const weights = tokens.map(() => lead);
  const before = lexicon.statements[relation]![form]!.indexOf(VALUE);
  const start = before + lexicon.spelling[town]!.length - 1;
  weights.fill(1, start, start + lexicon.spelling[value]!.length);
  weights[weights.length - 1] = 1;
  return { tokens, weights };
}

/** A question up to its answer, `q who leads Arlen ? a` in form 2 of the relation. */
export function question(
  { questions, spelling, markers }: Lexicon,
  town: number,
  relation: number,
  form: number,
): number[] {
  const words = filled(questions[relation]![form]!, spelling[town]!, []);
  return [markers.question, ...words, markers.answer];
}

export function answer({ spelling, stop }: Lexicon, value: number): number[] {
  return [...spelling[value]!, stop];
}

export function noAnswer({ unknown, stop }: Lexicon): number[] {
  return [unknown, stop];
}
