import { keyOf, unitsIn } from './units';

/** A question with a prepared answer, and other phrasings of it. */
export interface KnownQuestion {
  readonly question: string;
  /** Alternative patterns; all phrases of one, joined by `+`, must occur: `rag or fine-tuning`, `bot + retrieval`. */
  readonly patterns: readonly string[];
}

/** Most units of a typed question that are compared; nobody asks with more. */
const MOST_UNITS = 60;

/**
 * Makes a function that finds the known question of a text: the one it repeats, otherwise the first with a matching
 * pattern. Endings and British spelling are ignored, as in `keyOf`.
 */
export function knownQuestions<Known extends KnownQuestion>(
  known: readonly Known[],
): (text: string) => Known | undefined {
  const read = known.map((one) => ({
    one,
    whole: keyOf(unitsIn(one.question)),
    patterns: one.patterns.map((pattern) => pattern.split('+').map(phraseOf)),
  }));
  return (text) => {
    const units = unitsIn(text).slice(0, MOST_UNITS);
    const whole = keyOf(units);
    const asked =
      read.find((each) => each.whole === whole) ??
      read.find(({ patterns }) => patterns.some((all) => all.every((one) => holds(units, one))));
    return asked?.one;
  };
}

function phraseOf(text: string) {
  const units = unitsIn(text);
  return { key: keyOf(units), units: units.length };
}

/** True if the units contain a phrase; its length may differ by one, as `fine tuning` and `finetuning` are the same. */
const holds = (units: readonly string[], phrase: ReturnType<typeof phraseOf>): boolean =>
  units.some((_, from) =>
    [phrase.units - 1, phrase.units, phrase.units + 1].some(
      (length) =>
        length > 0 &&
        from + length <= units.length &&
        keyOf(units.slice(from, from + length)) === phrase.key,
    ),
  );
