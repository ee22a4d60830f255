import type { Choice, Chosen } from '~/lib/evaluation/temperature';
import { forward, rowsOf, type Model } from '~/lib/tinylm';
import { upToFour } from '~/lib/tinylm/shapes';
import type { Lexicon, World } from '~/lib/world';
import type { Question } from './questions';
import type { AskedSettings } from './settings';

/** The value the model would give for a question if it had to, and what it weighed at each token of it. */
export interface Guess extends Chosen {
  question: Question;
  /** Whether it holds `unknown` for likelier than any value: left to itself it would not answer. */
  silent: boolean;
}

/** The likeliest token of a value's beginning, or of its second half, and all it was chosen from. */
interface Place extends Choice {
  token: number;
  silent: boolean;
}

/**
 * Asks for a value, whatever the model thinks of `unknown`: of the tokens that begin a value of the asked kind
 * the likeliest, then for a mayor the likeliest second half. Where it may say `unknown` a token is weighed
 * against all others of the world, where it must guess against those of the values alone.
 *
 * @param questions at most as many as the model reads at once
 */
export function guesses(
  model: Model,
  { lexicon }: World,
  questions: readonly Question[],
  says: AskedSettings['says'],
): Guess[] {
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

function placesOf(
  model: Model,
  lexicon: Lexicon,
  questions: readonly Question[],
  prompts: readonly (readonly number[])[],
  at: number,
  says: AskedSettings['says'],
): Place[] {
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
    return {
      logits: values.map((value) => logits[value]!),
      chosen: values.indexOf(token),
      token,
      silent,
    };
  });
}

/** Tokens that stand at one place of the values of a relation, each once. */
const tokensAt = ({ values, spelling }: Lexicon, relation: number, at: number): number[] => [
  ...new Set(values[relation]!.flatMap((value) => spelling[value]![at] ?? [])),
];

const likeliest = (logits: ArrayLike<number>, tokens: readonly number[]): number =>
  tokens.reduce((best, token) => (logits[token]! > logits[best]! ? token : best));

/** Logits behind the last token of each prompt, in one pass over all of them. */
function lastLogits(model: Model, prompts: readonly (readonly number[])[]): Float32Array[] {
  const length = upToFour(Math.max(...prompts.map((prompt) => prompt.length)));
  const tokens = new Int32Array(prompts.length * length);
  prompts.forEach((prompt, row) => tokens.set(prompt, row * length));
  const shape = { batch: prompts.length, length };
  forward(model, tokens, shape);
  const rows = rowsOf(model, shape);
  return prompts.map((prompt, row) => rows[row * length + prompt.length - 1]!);
}
