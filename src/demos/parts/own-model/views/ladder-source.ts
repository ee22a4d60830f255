import type { View } from '~/demos/parts/pictures/views';
import { glosser, type Glosses } from '~/lib/ladder/glossed';
import type { FormatExam } from '~/lib/ladder/format-exam';
import type { FactsAsked } from '~/lib/ladder/replies';
import type { Fact } from '~/lib/ladder/world';
import type { Locale } from '~/lib/locale';
import { once } from '~/lib/memo';
import type { LadderSettings } from './settings';

/** A record of a model's replies, and what it was told and asked. */
export interface LadderSource extends FactsAsked {
  /** Sixty facts about other places, on which the forms of a prompt were tried, and those found for each question. */
  practice: readonly Fact[];
  found: readonly (readonly number[])[];
  /** What any assistant is asked. */
  everyday: readonly { question: string; answers: readonly string[] }[];
  /** Messages to be filed, a list for each draw of the record. */
  filing: readonly FormatExam[];
  /** Of a record in which the facts have changed: their new values, by their places. */
  changed: readonly string[];
  /** Of lines of JSON: the rule that was sent, how many solved messages, and the first of them. */
  sent: { rule: string; examples: number; first: string };
  /** What a schema says of the day, by the way that a line was written under it. */
  schemas: Readonly<Record<string, string>>;
  /** Messages with the lines that are right for them: first so many that name a day, then those that name none. */
  messages: readonly { text: string; line: string }[];
  dated: number;
  /** By language what an English text means. */
  glosses: Readonly<Partial<Record<Locale, Glosses>>>;
  /** Counts; or replies by language and pages: `en/alone`. */
  cells: Readonly<Record<string, number>> & Readonly<Record<string, string>>;
}

export type LadderView = View<LadderSource, LadderSettings>;

/** A name or a time alone says the same in every language. */
const named = (text: string): string | undefined =>
  /^(?:\d\d:\d\d|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})$/u.test(text) ? text : undefined;

const made = new WeakMap<Glosses, () => ReturnType<typeof glosser>>();

/** A text of the record with what it means in the language of the page; in English the words say it themselves. */
export function glossed({ glosses }: Pick<LadderSource, 'glosses'>, locale: Locale) {
  const own = glosses[locale];
  if (!own) return (text: string) => ({ text, gloss: text });
  const meaning = made.get(own) ?? once(() => glosser(own));
  made.set(own, meaning);
  return (text: string) => ({ text, gloss: meaning()(text) ?? named(text) });
}
