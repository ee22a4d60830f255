import { fill } from '../fill';
import { LOCALES, type Locale } from '../locale';
import type { ChatWords } from './chat';

/** The reader's own contents of a kit, and those of the example. */
export interface FilledWith {
  passages: number;
  /** Names of the reader's documents; empty if the passages are the example's. */
  documents: readonly string[];
  /** Number of questions of the exam; 0 if the reader marked none, so that the example's are used. */
  questions: number;
  /** The question that the scripts of the retrieval project ask; undefined if there is none. */
  asked?: string | undefined;
}

const NAMED = 5;

/** What is written into files of the kit, in one language: `words` of content/kit/kit.yaml. */
export interface KitWords extends ChatWords {
  filled: Readonly<Record<Said, string>>;
}

type Said =
  | 'title'
  | 'passages'
  | 'example'
  | 'own'
  | 'ownMore'
  | 'typed'
  | 'files'
  | 'marked'
  | 'exam'
  | 'unmarked'
  | 'scripts'
  | 'asks'
  | 'asksOpening'
  | 'unsearched';

/** The README of a kit with its last section rewritten. */
export function withContents(
  readme: string,
  locale: Locale,
  { filled }: KitWords,
  kit: FilledWith,
): string {
  const [before = ''] = readme.split(`\n## ${filled.title}\n`);
  return `${before.trimEnd()}\n\n## ${filled.title}\n\n${lines(locale, filled, kit).join('\n')}\n`;
}

function lines(
  locale: Locale,
  t: KitWords['filled'],
  { passages, documents, questions, asked }: FilledWith,
): string[] {
  const { colon, comma, listComma, stop } = LOCALES[locale];
  const isOwn = documents.length > 0;
  const named = documents
    .slice(0, NAMED)
    .map((name) => (name === 'typed' ? t.typed : inCode(name)));
  const more = documents.length - NAMED;
  const names = named.join(listComma);
  const from = isOwn ? fill(more > 0 ? t.ownMore : t.own, { names, more }) : t.example;
  const places = ['`data/passages.jsonl`', ...(asked === undefined ? [] : ['`2-retrieval`'])];
  const exam = fill(isOwn ? t.marked : t.exam, { n: questions });
  const query = fill(questions > 0 ? t.asks : t.asksOpening, { text: asked ?? '' });
  return [
    `${places.join(listComma)}${colon}${from}${comma}${fill(t.passages, { n: passages })}${stop}`,
    `${t.files}${colon}${questions > 0 ? exam : t.unmarked}`,
    `${t.scripts}${colon}${asked === undefined ? t.unsearched : query}`,
  ].map((line) => `- ${line}`);
}

const inCode = (name: string) => `\`${name.replaceAll('`', "'")}\``;
