import { agreement, type Agreement } from './agreement';
import type { Answer } from './answer';
import {
  itemsOf,
  judgementFrom,
  markOf,
  marksFor,
  type Item,
  type Judgement,
  type Mark,
} from './judgement';
import { citationPrecision, citationRecall, type Share } from './measures';

/** What a reader has marked, by `markKey`. */
export type Marks = Readonly<Record<string, Mark>>;

/** `fog.3.1`: the first item of the third sentence. Names the radios, and stands in files. */
export const markKey = (answer: string, sentence: number, item: number): string =>
  `${answer}.${sentence + 1}.${item + 1}`;

interface PlacedItem {
  key: string;
  item: Item;
  /** Our mark. */
  ours: Mark;
}

/** Everything that can be marked in an answer, sentence by sentence. */
export function itemsIn({ id, sentences }: Answer): PlacedItem[] {
  return sentences.flatMap(({ cites, judgement }, sentence) =>
    itemsOf(cites.length).map((item, i) => {
      return { key: markKey(id, sentence, i), item, ours: markOf(judgement, item) };
    }),
  );
}

/** The reader's judgement of a sentence, once each of its items is marked. */
export function judgedBy(marks: Marks, answer: Answer, sentence: number): Judgement | undefined {
  const citations = answer.sentences[sentence]!.cites.length;
  const given = itemsOf(citations).map((_, i) => marks[markKey(answer.id, sentence, i)]);
  return judgementFrom(citations, given);
}

/** How many items are marked. */
export function markedIn(answers: readonly Answer[], marks: Marks): Share {
  const items = answers.flatMap(itemsIn);
  return { count: items.filter(({ key }) => marks[key] !== undefined).length, of: items.length };
}

/** Marks out of a file or of storage: what fits no item of these answers is left out. */
export function readMarks(answers: readonly Answer[], value: unknown): Marks {
  const given = new Map(Object.entries(Object(value) as Record<string, unknown>));
  const legal = answers.flatMap(itemsIn).flatMap(({ key, item }): [string, Mark][] => {
    const mark = marksFor(item).find((one) => one === given.get(key));
    return mark ? [[key, mark]] : [];
  });
  return Object.fromEntries(legal);
}

export interface Measured {
  recall: Share;
  precision: Share;
}

const measured = (judgements: readonly Judgement[]): Measured => {
  return { recall: citationRecall(judgements), precision: citationPrecision(judgements) };
};

/** By our judgement, over all sentences of these answers. */
export const measuredByUs = (answers: readonly Answer[]): Measured =>
  measured(answers.flatMap(({ sentences }) => sentences.map(({ judgement }) => judgement)));

/** By the reader's marks, over the sentences that are marked in full. */
export const measuredByReader = (answers: readonly Answer[], marks: Marks): Measured =>
  measured(
    answers.flatMap((answer) =>
      answer.sentences.flatMap((_, sentence) => judgedBy(marks, answer, sentence) ?? []),
    ),
  );

/** How far the reader's marks of citations agree with ours; uncited sentences stay out. */
export function agreementWith(answers: readonly Answer[], marks: Marks): Agreement {
  const pairs = answers.flatMap(itemsIn).flatMap(({ key, item, ours }): [Mark, Mark][] => {
    const mark = marks[key];
    return mark === undefined || item.kind === 'needed' ? [] : [[mark, ours]];
  });
  return agreement(pairs);
}
