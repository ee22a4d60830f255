import { keyOf, unitsIn } from './units';

/** A question that has an answer of its own, and other words for it. */
export interface KnownQuestion {
  readonly question: string;
  /** Phrases joined by `+` that must all be in what is asked: `rag or fine-tuning`, `bot + retrieval`. */
  readonly patterns: readonly string[];
}

/** Of a question as it is typed, as many units as anybody asks with. */
const MOST_UNITS = 60;

/**
 * Makes a function that tells which known question a text asks: the one it repeats, else the first of which a
 * pattern is in it. Endings and British spelling do not count, as in `keyOf`.
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

interface Phrase {
  readonly key: string;
  readonly units: number;
}

function phraseOf(text: string): Phrase {
  const units = unitsIn(text);
  return { key: keyOf(units), units: units.length };
}

/** Whether units hold a phrase; `fine tuning` and `finetuning` are the same, so its length may differ by one. */
const holds = (units: readonly string[], phrase: Phrase): boolean =>
  units.some((_, from) =>
    [phrase.units - 1, phrase.units, phrase.units + 1].some(
      (length) =>
        length > 0 &&
        from + length <= units.length &&
        keyOf(units.slice(from, from + length)) === phrase.key,
    ),
  );
