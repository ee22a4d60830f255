import type { JudgedSentence, PlainAnswer } from '../core/answer';
import { checkAll, checkBy, seeAll, type SeenSentence } from '../core/cells';
import type { Checked } from '../core/checker';
import { judgedBy, measuredByReader, measuredByUs, type Measured } from '../core/marks';
import type { Judgement } from '../core/judgement';
import type { CitationState } from '../state';
import type { Words as CitationStrings } from 'words:citations';

/** The sentences for the word check, and the judgement it is compared with. */
export interface Comparison {
  answers: readonly PlainAnswer[];
  /** Every sentence, in order. */
  seen: readonly SeenSentence[];
  judged: readonly (SeenSentence & Checked)[];
  measured: Measured;
  judgementOf: (one: SeenSentence) => Judgement | undefined;
  /** Our remark on a sentence; undefined for the reader's own answer. */
  remarkOf: (one: SeenSentence) => JudgedSentence | undefined;
  words: CitationStrings['against']['ours' | 'yours'];
}

/** Compares the six with our judgement, or the reader's own answer with theirs. */
export function comparisonOf({ answers, own, marks, strings }: CitationState): Comparison {
  if (own)
    return {
      answers: [own],
      seen: seeAll([own]),
      judged: checkBy([own], (answer, at) => judgedBy(marks, answer, at)),
      measured: measuredByReader([own], marks),
      judgementOf: ({ sentence }) => judgedBy(marks, own, sentence),
      remarkOf: () => undefined,
      words: strings.against.yours,
    };
  const byId = new Map<PlainAnswer, (typeof answers)[number]>(answers.map((one) => [one, one]));
  const remarkOf = ({ answer, sentence }: SeenSentence) => byId.get(answer)?.sentences[sentence];
  const judged = checkAll(answers);
  return {
    answers,
    seen: judged,
    judged,
    measured: measuredByUs(answers),
    judgementOf: (one) => remarkOf(one)?.judgement,
    remarkOf,
    words: strings.against.ours,
  };
}
