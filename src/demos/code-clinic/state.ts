import type { Locale } from '~/lib/locale';
import { find, messagesFor, type Message } from './core/answer';
import type { CodeClinicSettings, CodeClinicFields } from './core/settings';
import type { CodeClinicStrings } from './words';
import type { KitProps } from '~/demos/kit/props';

/** A line of a published script in one language. */
export interface ClinicLine {
  claim: string;
  /** Lines of the article. */
  at: string;
  code: string;
  stops?: string | undefined;
  write: string;
  says: string;
  why: string;
  remains?: string | undefined;
}

export interface Script {
  id: string;
  title: string;
  article: string;
  repaired: string;
  lines: readonly ClinicLine[];
}

export interface ClinicWords {
  locale: Locale;
  strings: CodeClinicStrings;
  scripts: readonly Script[];
  passages: readonly string[];
  questions: readonly { id: string; text: string }[];
  /** Path of the claims' page, to which an id is added. */
  claims: string;
}

export interface ClinicResult {
  script: Script;
  places: readonly number[];
  messages: readonly Message[];
}

export type ClinicState = ClinicWords & ClinicResult;

/** What the repaired program finds and writes under these settings. */
export function resultOf(
  { scripts, passages, questions }: ClinicWords,
  { script, question, k }: CodeClinicSettings,
): ClinicResult {
  const { text } = questions.find(({ id }) => id === question)!;
  const places = find(text, passages, k);
  const messages = messagesFor(text, passages, places);
  return { script: scripts.find(({ id }) => id === script)!, places, messages };
}

/** What the page gives the element, and the words that come with it. */
export interface CodeClinicProps extends KitProps<CodeClinicFields>, ClinicWords {}
