import { runsIn, runTable } from './runs';
import { unitsIn } from './units';

/** What a question can be after, and where it leads: the places of documents, the best first. */
export interface Intent {
  /** Ideas of one line must all be in the question; one line is enough. */
  readonly asks: readonly (readonly string[])[];
  /** Counts only where the question tells of nothing else. */
  readonly alone: boolean;
  readonly leads: readonly number[];
}

export interface Recognised {
  readonly intent: Intent;
  /** What the question says beside it. */
  readonly rest: string;
  /** How many ideas made it out. */
  readonly weight: number;
}

/** An idea and the words for it, in any language. */
export type Ideas = Readonly<Record<string, readonly string[]>>;

/**
 * Makes a function that tells what a question is after, the most specific intent first: the one of which
 * most ideas are in the question, then the one that stands earlier.
 *
 * @param telling what is left of a text when the words that every question has are taken out.
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
    const held = new Set(runs.flatMap(({ values }) => values));
    const rested = ({ asks }: Intent) => {
      const ideas = new Set(asks.flat());
      const used = runs.filter(({ values }) => values.some((idea) => ideas.has(idea)));
      return telling(textOf(units.filter((_, at) => !used.some((r) => r.from <= at && at < r.to))));
    };
    return intents
      .flatMap((intent) => {
        const line = longest(intent.asks.filter((asked) => asked.every((idea) => held.has(idea))));
        if (!line) return [];
        const rest = rested(intent);
        return intent.alone && rest !== '' ? [] : [{ intent, rest, weight: line.length }];
      })
      .sort((a, b) => b.weight - a.weight);
  };
}

const longest = (lines: readonly (readonly string[])[]) =>
  lines.toSorted((a, b) => b.length - a.length)[0];

/** Units as a text again: a space beside each Latin word. */
function textOf(units: readonly string[]): string {
  return units
    .map((unit) => (/^\p{Script=Han}/u.test(unit) ? unit : ` ${unit} `))
    .join('')
    .trim();
}
