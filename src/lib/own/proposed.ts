import type { Message } from '../language-model/writing';
import type { Locale } from '../locale';
import { segment } from '../text/segment';
import { proposal } from './instructions.json';

/** Fewer characters say too little to ask about; more would take a small model too long. */
const LEAST = 60;
const MOST = 1_200;

export const questionPrompt = (passage: string, locale: Locale): Message[] => [
  { role: 'system', content: proposal[locale] },
  { role: 'user', content: passage.slice(0, MOST) },
];

/** The question in what a model wrote, without a list mark, quotes or a label; '' if it asks nothing. */
export function questionIn(reply: string): string {
  const lines = reply
    .split('\n')
    .map((line) =>
      line
        .replace(/^[\s>*#-]*(?:\d+[.)、]\s*)?(?:\*\*)?(?:question|问题|q)\s*[:：]\s*(?:\*\*)?/i, '')
        .replace(/^[\s"“”'「『*-]+|[\s"“”'」』*]+$/g, ''),
    );
  const asks = lines.find((line) => /[?？]$/.test(line)) ?? '';
  return /[?？]/.exec(asks.slice(0, -1)) ? asks.slice(0, asks.search(/[?？]/) + 1) : asks;
}

/** True if a question asks about what a passage says: it has one of its longer words, or two of its characters. */
export function isAbout(question: string, passage: string): boolean {
  const said = new Set(segment(passage));
  return segment(question).some((term) => term.length >= leastOf(term) && said.has(term));
}

/** Shorter words, such as “this”, say nothing of what a text is about. */
const leastOf = (term: string): number => (/\p{Script=Han}/u.test(term) ? 2 : 5);

/** Indices of passages to ask about, spread over a text; another turn gives others, until all were had. */
export function askedAbout(passages: readonly string[], n: number, turn: number): number[] {
  const long = [...passages.keys()].filter((at) => passages[at]!.trim().length >= LEAST);
  const step = Math.max(1, Math.floor(long.length / n));
  const places = Array.from({ length: n }, (_, k) => k * step + (turn % step));
  return places.flatMap((at) => long[at] ?? []);
}
