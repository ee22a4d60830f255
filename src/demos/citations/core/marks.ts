import { agreement, type Agreement } from './agreement';
import type { Answer, PlainAnswer } from './answer';
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
}

interface JudgedItem extends PlacedItem {
  /** Our mark. */
  ours: Mark;
}

/** Everything that can be marked in an answer, sentence by sentence. */
const placesIn = ({ id, sentences }: PlainAnswer): PlacedItem[] =>
  sentences.flatMap(({ cites }, sentence) =>
    itemsOf(cites.length).map((item, i) => ({ key: markKey(id, sentence, i), item })),
  );

/** The same with our marks. */
export function itemsIn({ id, sentences }: Answer): JudgedItem[] {
  return sentences.flatMap(({ cites, judgement }, sentence) =>
    itemsOf(cites.length).map((item, i) => {
      return { key: markKey(id, sentence, i), item, ours: markOf(judgement, item) };
    }),
  );
}

/**
 * The reader's judgement of a sentence, once each of its items is marked. A mark that points at no
 * passage supports nothing, whatever the reader says of the rest.
 */
export function judgedBy(
  marks: Marks,
  answer: PlainAnswer,
  sentence: number,
): Judgement | undefined {
  const { cites, dangling = [] } = answer.sentences[sentence]!;
  const given = itemsOf(cites.length).map((_, i) => marks[markKey(answer.id, sentence, i)]);
  const judged = judgementFrom(cites.length, given);
  return (
    judged && {
      ...judged,
      citations: [...judged.citations, ...dangling.map(() => 'none' as const)],
    }
  );
}

/** How many items are marked. */
export function markedIn(answers: readonly PlainAnswer[], marks: Marks): Share {
  const items = answers.flatMap(placesIn);
  return { count: items.filter(({ key }) => marks[key] !== undefined).length, of: items.length };
}

/** Marks out of a file or of storage: what fits no item of these answers is left out. */
export function readMarks(answers: readonly PlainAnswer[], value: unknown): Marks {
  const given = new Map(Object.entries(Object(value) as Record<string, unknown>));
  const legal = answers.flatMap(placesIn).flatMap(({ key, item }): [string, Mark][] => {
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
export const measuredByReader = (answers: readonly PlainAnswer[], marks: Marks): Measured =>
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
