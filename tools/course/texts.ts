import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { TextPair } from './cross-language';
import { pairedParagraphs } from './parallel';
import { lessonSections } from './sections';
import { fold } from '~/lib/text/segment';
import { claimFile, type Claim } from '~/schemas/claim';
import type { Term } from '~/schemas/term';
import { glossary } from '../../scripts/record/glossary';
import { handbook } from '../../scripts/record/handbook';

export const KINDS = ['lessons', 'names', 'definitions', 'claims', 'handbook'] as const;
export type Kind = (typeof KINDS)[number];
export interface CoursePair extends TextPair {
  kind: Kind;
  /** The glossary term it belongs to, or ''. */
  term: string;
}

const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
/** In alphabetical order, so that it is the same on every machine. */
const paths = (pattern: string): string[] => globSync(pattern).sort();

/**
 * Every text of the course that exists in both languages, without the quizzes, and without the
 * handbook's questions and every paragraph that quotes one, since the vectors are evaluated with
 * them.
 */
export function coursePairs(): CoursePair[] {
  const pairs = [...lessonPairs(), ...glossary().flatMap(termPairs), ...claimPairs()];
  return [...pairs.filter((pair) => !quotesQuestion(pair)), ...handbookPairs()];
}

let questions: Record<'en' | 'zh', string[]> | undefined;

/** True if a text contains one of the handbook's questions, word for word. */
export function quotesQuestion(pair: TextPair): boolean {
  questions ??= {
    en: handbook().questions.map(({ text }) => wordsOf(text.en)),
    zh: handbook().questions.map(({ text }) => wordsOf(text.zh)),
  };
  const { en, zh } = questions;
  const [english, chinese] = [wordsOf(pair.en), wordsOf(pair.zh)];
  return (
    en.some((question) => english.includes(question)) ||
    zh.some((question) => chinese.includes(question))
  );
}

/** A text without punctuation, with a space on either side of each word. */
const wordsOf = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const about = (kind: Kind, { en, zh }: TextPair, term = ''): CoursePair => ({ kind, en, zh, term });

function lessonPairs(): CoursePair[] {
  return paths('content/lessons/en/**/*.mdx').flatMap((path) => {
    const sections = (file: string) => lessonSections(readFileSync(file, 'utf8'));
    const twin = path.replaceAll('\\', '/').replace('/en/', '/zh/');
    return pairedParagraphs(sections(path), sections(twin)).map((pair) => about('lessons', pair));
  });
}

function termPairs({ slug, name, abbreviation, aliases, definition }: Term & { slug: string }) {
  const short = abbreviation ? [abbreviation] : [];
  const names = {
    en: [name.en, ...short, ...aliases.en].join('\n'),
    zh: [name.zh, ...short, ...aliases.zh].join('\n'),
  };
  return [about('names', names, slug), about('definitions', definition, slug)];
}

function claimPairs(): CoursePair[] {
  const claims = paths('content/claims/*.yaml').flatMap(
    (path) => claimFile.parse(yaml(path)).claims,
  );
  return claims.flatMap(({ claim, reason, remains }: Claim) =>
    [claim, reason, ...(remains ? [remains] : [])].map((pair) => about('claims', pair)),
  );
}

function handbookPairs(): CoursePair[] {
  return handbook().passages.flatMap(({ title, text }) => [
    about('handbook', { en: `${title.en}\n${text.en}`, zh: `${title.zh}\n${text.zh}` }),
  ]);
}
