import type { Answer, PlainAnswer } from './answer';
import type { Item } from './judgement';
import { itemsOf, judgementFrom, markOf, marksFor, type Judgement, type Mark } from './judgement';
import { citationPrecision, citationRecall, shareOf, type Share } from './measures';

/** A reader's marks, by `markKey`. */
export type Marks = Readonly<Record<string, Mark>>;

/** `fog.3.1`: the first item of the third sentence. It names radio buttons, also in files. */
export const markKey = (answer: string, sentence: number, item: number): string =>
  `${answer}.${sentence + 1}.${item + 1}`;

const placesIn = ({ id, sentences }: PlainAnswer) =>
  sentences.flatMap(({ cites }, at) =>
    itemsOf(cites.length).map((item, i) => ({ key: markKey(id, at, i), item, at })),
  );

export const itemsIn = (
  answer: Answer,
): {
  key: string;
  item: Item;
  ours: Mark;
}[] =>
  placesIn(answer).map(({ key, item, at }) => {
    return { key, item, ours: markOf(answer.sentences[at]!.judgement, item) };
  });

/** Once each item is marked. A mark of no passage supports nothing, whatever the reader says of the others. */
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

export const markedIn = (answers: readonly PlainAnswer[], marks: Marks): Share =>
  shareOf(answers.flatMap(placesIn).map(({ key }) => marks[key] !== undefined));

/** Reads marks from a file or storage; those that fit no item of these answers are left out. */
export function readMarks(answers: readonly PlainAnswer[], value: unknown): Marks {
  const given = new Map(Object.entries(Object(value) as Record<string, unknown>));
  const legal = answers.flatMap(placesIn).flatMap(({ key, item }): [string, Mark][] => {
    const mark = marksFor(item).find((one) => one === given.get(key));
    return mark ? [[key, mark]] : [];
  });
  return Object.fromEntries(legal);
}

const measured = (judgements: readonly Judgement[]) => ({
  recall: citationRecall(judgements),
  precision: citationPrecision(judgements),
});

export const measuredByUs = (
  answers: readonly Answer[],
): {
  recall: Share;
  precision: Share;
} => measured(answers.flatMap(({ sentences }) => sentences.map(({ judgement }) => judgement)));

/** Measures by the reader's marks, over the fully marked sentences. */
export const measuredByReader = (
  answers: readonly PlainAnswer[],
  marks: Marks,
): {
  recall: Share;
  precision: Share;
} =>
  measured(
    answers.flatMap((answer) =>
      answer.sentences.flatMap((_, sentence) => judgedBy(marks, answer, sentence) ?? []),
    ),
  );

/** The agreement of the reader's marks of citations with ours, without uncited sentences. */
export function agreementWith(
  answers: readonly Answer[],
  marks: Marks,
): { items: number; same: number } {
  const pairs = answers.flatMap(itemsIn).flatMap(({ key, item, ours }): [Mark, Mark][] => {
    const mark = marks[key];
    return mark === undefined || item.kind === 'needed' ? [] : [[mark, ours]];
  });
  return { items: pairs.length, same: pairs.filter(([mine, ours]) => mine === ours).length };
}
