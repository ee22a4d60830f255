import { checkAll } from '~/lib/demos/citations/cells';
import { passes } from '~/lib/demos/citations/checker';
import { itemsOf, markOf, SUPPORTS } from '~/lib/demos/citations/judgement';
import {
  agreementWith,
  markKey,
  measuredByReader,
  measuredByUs,
} from '~/lib/demos/citations/marks';
import type { CitationState } from './state';

type Cell = string | number;

/** A row an item: the sentence, the passage, both marks, and what the check by words makes of it. */
export function csvRows(state: CitationState): Cell[][] {
  const { answers, marks, form } = state;
  const threshold = form.threshold / 100;
  const rows = checkAll(answers).flatMap((checked): Cell[][] => {
    const { answer, sentence: i, share } = checked;
    const sentence = answer.sentences[i]!;
    return itemsOf(sentence.cites.length).map((item, n): Cell[] => {
      const cited = item.kind === 'citation' ? [sentence.cites[item.citation]!] : sentence.cites;
      return [
        answer.id,
        i + 1,
        sentence.text,
        cited.map((number) => answer.passages[number]!.id).join(' '),
        item.kind,
        marks[markKey(answer.id, i, n)] ?? '',
        markOf(sentence.judgement, item),
        sentence.case,
        Number(share.toFixed(4)),
        passes(checked, threshold) ? 'passes' : 'held back',
      ];
    });
  });
  return [[...HEADS], ...rows];
}

const HEADS = [
  'answer',
  'sentence',
  'text',
  'passages',
  'item',
  'yours',
  'ours',
  'case',
  'words found',
  'check',
] as const;

/** The marks, so that they can be read in again, and what they come to. */
export function jsonOf(state: CitationState) {
  const { answers, marks, form, locale } = state;
  return {
    language: locale,
    threshold: form.threshold,
    scale: SUPPORTS,
    marks,
    yours: measuredByReader(answers, marks),
    ours: measuredByUs(answers),
    agreement: agreementWith(answers, marks),
  };
}
