import { runsIn, runTable } from './runs';
import { unitsIn } from './units';

/** An intent of a question, and the documents it leads to (by index), the best first. */
export interface Intent {
  /** Alternative lists of ideas; all ideas of at least one list must be in the question. */
  readonly asks: readonly (readonly string[])[];
  /** True if the intent only counts when the question contains nothing else. */
  readonly alone: boolean;
  readonly leads: readonly number[];
}

export interface Recognised {
  readonly intent: Intent;
  /** The part of the question that does not belong to the intent. */
  readonly rest: string;
  /** Number of ideas by which it was recognised. */
  readonly weight: number;
}

/** Ideas, each with words for it in any language. */
export type Ideas = Readonly<Record<string, readonly string[]>>;

/**
 * Makes a function that recognises the intents of a question, the most specific first: the one with most ideas in the
 * question; among equals the earlier one.
 *
 * @param telling removes the words that every question has from a text.
 */
export function intentReader(
  ideas: Ideas,
  intents: readonly Intent[],
  telling: (text: string) => string,
): (question: string) => Recognised[] {
  const table = runTable(
    Object.entries(ideas).flatMap(([idea, words]) => words.map((word) => [word, idea] as const)),
  );
  return (question) => {
    const units = unitsIn(question);
    const runs = runsIn(units, table);
    const answered = new Set(runs.flatMap(({ values }) => values));
    const rested = ({ asks }: Intent) => {
      const ideas = new Set(asks.flat());
      const used = runs.filter(({ values }) => values.some((idea) => ideas.has(idea)));
      return telling(textOf(units.filter((_, at) => !used.some((r) => r.from <= at && at < r.to))));
    };
    return intents
      .flatMap((intent) => {
        const [line] = intent.asks
          .filter((asked) => asked.every((idea) => answered.has(idea)))
          .sort((a, b) => b.length - a.length);
        if (!line) return [];
        const rest = rested(intent);
        return intent.alone && rest !== '' ? [] : [{ intent, rest, weight: line.length }];
      })
      .sort((a, b) => b.weight - a.weight);
  };
}

/** Units joined to a text, with spaces around each Latin word. */
function textOf(units: readonly string[]): string {
  return units
    .map((unit) => (/^\p{Script=Han}/u.test(unit) ? unit : ` ${unit} `))
    .join('')
    .trim();
}
