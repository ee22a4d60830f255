import { forward, rowsOf, type Model } from '~/lib/tinylm';
import { upToFour } from '~/lib/tinylm/shapes';
import type { Lexicon, World } from '~/lib/world';
import type { Question } from './questions';
import type { QuestionSettings } from './settings';

export type Guess = ReturnType<typeof guesses>[number];

/**
 * Forces an answer, however likely `unknown` is: the likeliest token that begins a value of the relation, then, for a
 * mayor, the likeliest second half. With `says: 'may'` a token competes with all tokens of the world, with `'must'`
 * only with those of the values.
 *
 * @param questions at most as many as the model reads at once
 */
export function guesses(
  model: Model,
  { lexicon }: World,
  questions: readonly Question[],
  says: QuestionSettings['says'],
) {
  const prompts = questions.map(({ prompt }) => prompt);
  const firsts = placesOf(model, lexicon, questions, prompts, 0, says);
  const going = prompts.map((prompt, i) => [...prompt, firsts[i]!.token]);
  const seconds = placesOf(model, lexicon, questions, going, 1, says);
  return questions.map((question, i) => {
    const spelling = lexicon.spelling[question.value]!;
    const choices = [firsts[i]!, seconds[i]!].slice(0, spelling.length);
    const right = spelling.every((token, at) => token === choices[at]!.token);
    return { question, choices, right, silent: firsts[i]!.silent };
  });
}

/**
 * The likeliest token at one place of a value (its beginning or second half), with the alternatives; `silent`: the model rates
 * `unknown` above any value, and left to itself, it would not answer.
 */
function placesOf(
  model: Model,
  lexicon: Lexicon,
  questions: readonly Question[],
  prompts: readonly (readonly number[])[],
  at: number,
  says: QuestionSettings['says'],
) {
  const all = lastLogits(model, prompts).map((row) =>
    row.slice(0, lexicon.vocabulary.first.reserved),
  );
  return questions.map(({ relation }, i) => {
    const logits = all[i]!;
    const values = tokensAt(lexicon, relation, at);
    if (values.length === 0) return { logits, chosen: 0, token: 0, silent: false };
    const token = likeliest(logits, values);
    const silent = logits[lexicon.unknown]! > logits[token]!;
    if (says === 'may') return { logits, chosen: token, token, silent };
    const among = values.map((value) => logits[value]!);
    return { logits: among, chosen: values.indexOf(token), token, silent };
  });
}

const tokensAt = ({ values, spelling }: Lexicon, relation: number, at: number): number[] => [
  ...new Set(values[relation]!.flatMap((value) => spelling[value]![at] ?? [])),
];

const likeliest = (logits: ArrayLike<number>, tokens: readonly number[]): number =>
  tokens.reduce((best, token) => (logits[token]! > logits[best]! ? token : best));

/** The logits after the last token of each prompt, in one pass over all of them. */
function lastLogits(model: Model, prompts: readonly (readonly number[])[]): Float32Array[] {
  const length = upToFour(Math.max(...prompts.map((prompt) => prompt.length)));
  const tokens = new Int32Array(prompts.length * length);
  prompts.forEach((prompt, row) => tokens.set(prompt, row * length));
  const shape = { batch: prompts.length, length };
  forward(model, tokens, shape);
  const rows = rowsOf(model, shape);
  return prompts.map((prompt, row) => rows[row * length + prompt.length - 1]!);
}
