import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { once } from '~/lib/memo';
import {
  studyGlossary,
  studyPassage,
  studyQuestion,
  type STUDY_CORPORA,
  type StudyQuestion,
} from '~/schemas/out-of-sample';
import { glossary } from '../../record/glossary';
import { handbook } from '../../record/handbook';

export type Language = 'en' | 'zh';
export type CorpusName = (typeof STUDY_CORPORA)[number];

/** The passages of a corpus: their ids, and title and text of each in both languages. */
interface StudyCorpus {
  name: CorpusName;
  ids: readonly string[];
  texts: Readonly<Record<Language, readonly string[]>>;
}

const FOLDER = 'content/out-of-sample';
const yaml = (file: string): unknown[] =>
  parse(readFileSync(`${FOLDER}/${file}.yaml`, 'utf8')) as unknown[];

/** A passage with its title, in both languages. */
export interface Passage {
  id: string;
  title: Record<Language, string>;
  text: Record<Language, string>;
}

const corpusOf = (name: CorpusName, passages: readonly Passage[]): StudyCorpus => ({
  name,
  ids: passages.map(({ id }) => id),
  texts: { en: textsIn(passages, 'en'), zh: textsIn(passages, 'zh') },
});

const textsIn = (passages: readonly Passage[], language: Language): string[] =>
  passages.map(({ title, text }) => `${title[language]}\n\n${text[language]}`);

/** The entries of the glossary that the study searches. */
const glossaryIds = (): string[] => studyGlossary.parse(yaml('glossary'));

/** The passages of the text in the public domain. */
export const studyPassages = once(() => studyPassage.array().parse(yaml('text/passages')));

/** The three corpora: the handbook in force, 100 entries of the glossary, 200 passages in the public domain. */
export const studySources = once((): { name: CorpusName; passages: readonly Passage[] }[] => {
  const inForce = handbook().passages.filter(
    ({ kind }) => kind !== 'outdated' && kind !== 'poisoned',
  );
  const terms = new Map(glossary().map((term) => [term.slug, term]));
  const entries = glossaryIds().map((id) => {
    const { name: title, definition: text } = terms.get(id)!;
    return { id, title, text };
  });
  return [
    { name: 'handbook', passages: inForce },
    { name: 'glossary', passages: entries },
    { name: 'text', passages: studyPassages() },
  ];
});

/** The corpora with each passage after its title. */
export const studyCorpora = once((): StudyCorpus[] =>
  studySources().map(({ name, passages }) => corpusOf(name, passages)),
);

/** All questions, in their order. Both readers agree on every one, so either's marks are the marks. */
export const studyQuestions = once((): StudyQuestion[] =>
  studyQuestion.array().parse(yaml('questions')),
);

/** The passages that answer a question; none if no passage does. */
export const goldOf = ({ gold: [first] }: StudyQuestion): readonly string[] => first;
