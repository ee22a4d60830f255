import type { Locale } from '../locale';
import { jsonLines } from '../export';
import { chatOf } from './chat';
import { examOf, type Item, type KitPassage, type KitQuestion } from './exam';

/** A text file of the kit, by its path in it. */
export interface KitFile {
  path: string;
  text: string;
}

/** What the kit is filled with. */
export interface KitData {
  locale: Locale;
  passages: readonly KitPassage[];
  questions: readonly KitQuestion[];
  /** What every conversation begins with; the kit's own rule by default. */
  rule?: string | undefined;
}

const SEED = 7;
/** Shares of the questions that a model is taught with, and that tell when to stop; the rest examine it. */
const [TAUGHT, WATCHED] = [0.5, 0.15];

const CHAT_PATHS = ['data/train.jsonl', 'data/valid.jsonl', 'data/test.jsonl'] as const;

/** The passages alone, which need no question. */
export const passagesFile = (passages: readonly KitPassage[]): KitFile => ({
  path: 'data/passages.jsonl',
  text: jsonLines(passages),
});

/**
 * The data of all projects of the kit: the passages, and the questions as conversations in three files
 * that share none. One question goes to the exam alone, and fewer than seven leave `valid.jsonl` empty.
 */
export function dataFiles({ locale, passages, questions, rule }: KitData): KitFile[] {
  const items = examOf(passages, questions, SEED);
  const taught = Math.floor(items.length * TAUGHT);
  const watched = taught + Math.floor(items.length * WATCHED);
  const chats = (some: readonly Item[]) =>
    jsonLines(some.map((item) => chatOf(item, locale, rule)));
  const texts = [
    chats(items.slice(0, taught)),
    chats(items.slice(taught, watched)),
    chats(items.slice(watched)),
  ];
  return [passagesFile(passages), ...CHAT_PATHS.map((path, at) => ({ path, text: texts[at]! }))];
}
