import { shuffle, randomInteger, type Rng } from '~/lib/math/rng';
import type { Lexicon } from '~/lib/world/lexicon';
import { CONTEXT } from '~/lib/world/notes';
import type { Sequence } from '~/lib/world';

/** A stretch of a row: a rule, a note, or a question with its answer. */
type Part = Sequence;

const MOST_EXAMPLES = 4;

/**
 * A row of the training text with its parts in random order. The text writes a rule first, then a note, then questions with
 * answers; here some of the questions, as examples, and the note and the rule stand in any order before the other questions.
 * A question about a town of the note stays behind the note. Rows without a rule or a note stay as they are.
 */
export function inAnyOrder(row: Sequence, lexicon: Lexicon, rng: Rng): Sequence {
  const { rule, note, question } = lexicon.markers;
  const [start, ...parts] = partsOf(row, [rule, note, question]);
  const blocks = parts.filter(({ tokens }) => tokens[0] !== question);
  const asked = parts.filter(({ tokens }) => tokens[0] === question);
  if (blocks.length === 0) return row;
  const stated = blocks.flatMap(({ tokens }) => (tokens[0] === note ? tokens : []));
  const free = asked.filter(
    (part) => !namesOf(part, lexicon).some((name) => stated.includes(name)),
  );
  const examples = free.slice(0, randomInteger(MOST_EXAMPLES + 1, rng));
  const others = asked.filter((part) => !examples.includes(part));
  const ordered = shuffle([...blocks.map((block) => [block]), examples], rng).flat();
  return weighed(joined([start!, ...ordered, ...others]), lexicon);
}

function partsOf({ tokens, weights }: Sequence, markers: readonly number[]): Part[] {
  const starts = [0, ...tokens.keys().filter((at) => markers.includes(tokens[at]!))];
  return starts.map((from, i) => ({
    tokens: tokens.slice(from, starts[i + 1]),
    weights: weights.slice(from, starts[i + 1]),
  }));
}

const joined = (parts: readonly Part[]): Sequence => ({
  tokens: parts.flatMap(({ tokens }) => tokens),
  weights: parts.flatMap(({ weights }) => weights),
});

/** The tokens of a question that name its town: those from the list of towns, or a blank. */
function namesOf({ tokens }: Part, { vocabulary, markers }: Lexicon): number[] {
  const asked = tokens.slice(0, tokens.indexOf(markers.answer));
  const isName = (token: number) =>
    ['townFirst', 'townSecond', 'blank'].includes(vocabulary.tokens[token]!.kind);
  return asked.filter(isName);
}

/**
 * Codes that nothing before them determines have little weight, since guessing them cannot be learned: in an answer, a code
 * counts once it has stood before.
 */
function weighed({ tokens, weights }: Sequence, { codes, markers }: Lexicon): Sequence {
  const before = new Set<number>();
  let isAnswer = false;
  const own = tokens.map((token, at) => {
    if (Object.values(markers).includes(token)) isAnswer = token === markers.answer;
    if (!codes.includes(token)) return weights[at]!;
    const isKnown = before.has(token);
    before.add(token);
    return isAnswer ? (isKnown ? 1 : CONTEXT) : weights[at]!;
  });
  return { tokens, weights: own };
}
