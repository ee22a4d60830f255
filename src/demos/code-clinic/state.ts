import { K } from './core/settings';
import type { Locale } from '~/lib/locale';
import { find, messagesFor, type Message } from './core/answer';
import type { CodeClinicSettings, CodeClinicFields } from './core/settings';
import type { CodeClinicStrings } from './words/en';
import type { KitProps } from '~/demos/kit/props';

/** A line of a published script in one language. */
export interface ClinicLine {
  claim: string;
  /** Its line numbers in the article. */
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
  /** Path of the claims' page; an id is appended. */
  claims: string;
}

export interface ClinicResult {
  script: Script;
  places: readonly number[];
  messages: readonly Message[];
}

export type ClinicState = ClinicWords & ClinicResult;

/** The passages that the repaired program finds and the messages it writes under these settings. */
export function resultOf(
  { scripts, passages, questions }: ClinicWords,
  { script, question }: CodeClinicSettings,
): ClinicResult {
  const { text } = questions.find(({ id }) => id === question)!;
  const places = find(text, passages, K);
  const messages = messagesFor(text, passages, places);
  return { script: scripts.find(({ id }) => id === script)!, places, messages };
}

/** The props that the page passes to the element, with its words. */
export interface CodeClinicProps extends KitProps<CodeClinicFields>, ClinicWords {}
