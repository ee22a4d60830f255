import type { Locale } from '../locale';
import { lessonTree, tagsIn, type LessonNode } from './tree';

/** Words of English or characters of Chinese that are read in a minute. */
const A_MINUTE: Readonly<Record<Locale, number>> = { en: 200, zh: 350 };
/** Minutes for a guess; and for a question of the quiz with its explanations. */
const GUESS = 1;
const ITEM = 1;
/** Minutes for a demo of the lesson, assumed: one press and a look at the result. A quick run takes seconds. */
const RUN = 1;

/** What is not read when the page arrives: what is folded then, tables and listings. */
const UNREAD = new Set(['Note', 'Fold', 'Hint', 'Solution', 'table', 'code', 'yaml']);

interface Parts {
  locale: Locale;
  body: string;
  demos: number;
  items: number;
}

/**
 * The duration of a lesson in whole minutes: the text that is visible without opening a fold, except tables and
 * listings, plus the guesses, the runs and the quiz.
 */
export function lessonMinutes({ locale, body, demos, items }: Parts): number {
  const tree = lessonTree(body);
  const read = visibleWords([tree], locale) / A_MINUTE[locale];
  const guesses = tagsIn(tree, 'Guess').length;
  return Math.max(1, Math.round(read + GUESS * guesses + RUN * demos + ITEM * items));
}

/** English words; or Chinese characters together with words and numbers in Latin letters. */
const COUNTED: Readonly<Record<Locale, RegExp>> = {
  en: /[\p{L}\p{N}][\p{L}\p{N}'’.,–-]*/gu,
  zh: /\p{Script=Han}|[A-Za-z0-9][\w.%,–-]*/gu,
};

export const visibleWords = (nodes: readonly LessonNode[], locale: Locale): number =>
  nodes.map(readText).join('').match(COUNTED[locale])?.length ?? 0;

function readText({ type, name, value, children }: LessonNode): string {
  if (UNREAD.has(name || type)) return '';
  const text = value + children.map(readText).join('');
  return type === 'paragraph' || type === 'heading' ? `${text}\n` : text;
}
