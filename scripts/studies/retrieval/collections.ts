import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { mayRead } from '~/lib/handbook/handbook';
import type { Locale } from '~/lib/locale';
import { once } from '~/lib/memo';
import { studyPassage, unreadQuestion } from '~/schemas/out-of-sample';
import { handbook } from '../../record/handbook';
import { goldOf, studyQuestions, studySources, type Passage } from '../out-of-sample/corpora';

/** Passages that are searched together, with their titles and texts in both languages. */
export interface Collection {
  name: CollectionName;
  passages: readonly Passage[];
}
type CollectionName = 'handbook' | 'glossary' | 'text' | 'second';

/** The sets of questions: those of the handbook, those of the first study, and three hundred new ones. */
export const SETS = ['built', 'unread', 'new'] as const;
export type SetName = (typeof SETS)[number];

/** A question that some passages answer. */
export interface Asked {
  id: string;
  from: SetName;
  in: CollectionName;
  /** Weights are fitted on `tune`; results are told of `test`. The handbook's own questions are all for testing. */
  half: 'tune' | 'test';
  text: Record<Locale, string>;
  gold: readonly string[];
  /** Passages that are not for who asks. */
  hidden?: ReadonlySet<string>;
}

const SECOND = 'content/out-of-sample/second';
const yaml = (file: string): unknown => parse(readFileSync(`${SECOND}/${file}.yaml`, 'utf8'));

export const collections = once((): Collection[] => [
  ...studySources(),
  { name: 'second', passages: studyPassage.array().parse(yaml('passages')) },
]);

/** The questions about a collection. */
export const questionsIn = (name: Collection['name']): Asked[] =>
  questions().filter((one) => one.in === name);

/** All questions with an answer, in their order. */
export const questions = once((): Asked[] => {
  const { passages, questions: own } = handbook();
  const built = own.map(({ asker, ...one }): Asked => {
    const closed = passages.filter((passage) => !mayRead(passage, asker, { forbidden: false }));
    const hidden = new Set(closed.map(({ id }) => id));
    return { ...one, from: 'built', in: 'handbook', half: 'test', hidden };
  });
  const unread = studyQuestions().map((one): Asked => ({
    ...one,
    from: 'unread',
    in: one.corpus,
    half: one.set,
    gold: goldOf(one),
  }));
  const fresh = unreadQuestion
    .array()
    .parse(yaml('questions'))
    .map(({ set, gold, ...one }): Asked => ({
      ...one,
      from: 'new',
      in: 'second',
      half: set,
      gold: agreed(gold),
    }));
  return [...built, ...unread, ...fresh].filter(({ gold }) => gold.length > 0);
});

/** The passages that both readers marked. */
const agreed = ([one, other]: readonly [string[], string[]]): string[] =>
  one.filter((id) => other.includes(id));
