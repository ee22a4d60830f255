import { citedInAll } from './core/cells';
import { passes, precisionByOverlap, recallByOverlap } from './core/checker';
import { itemsOf, markOf, SUPPORTS } from './core/judgement';
import { agreementWith, markKey, measuredByReader, measuredByUs } from './core/marks';
import { csvFile, jsonFile } from '~/demos/kit/export';
import { heldAgainst } from './held-against';
import type { CitationState } from './state';

type Cell = string | number;

/** Columns left out for the reader's own answer, which we have not judged. */
const JUDGED = ['ours', 'case'];

export const csv = (state: CitationState) => csvFile('citations', csvRows(state));
export const json = (state: CitationState) => jsonFile('citations', jsonOf(state));

/** One row per item: the sentence, the passage, both marks, and the result of the word check. */
export function csvRows(state: CitationState): Cell[][] {
  const rows = itemRows(state);
  const heads = HEADS.filter((head) => !state.own || !JUDGED.includes(head));
  return [[...heads], ...rows.map((row) => heads.map((head) => row[head]))];
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

function itemRows(state: CitationState): Record<(typeof HEADS)[number], Cell>[] {
  const { marks, form } = state;
  const { seen, remarkOf } = heldAgainst(state);
  return seen.flatMap((one) => {
    const { answer, sentence: i, share } = one;
    const sentence = answer.sentences[i]!;
    const remark = remarkOf(one);
    return itemsOf(sentence.cites.length).map((item, n) => {
      const cited = item.kind === 'citation' ? [sentence.cites[item.citation]!] : sentence.cites;
      return {
        answer: answer.id,
        sentence: i + 1,
        text: sentence.text,
        passages: cited.map((place) => answer.passages[place]!.id).join(' '),
        item: item.kind,
        yours: marks[markKey(answer.id, i, n)] ?? '',
        ours: remark ? markOf(remark.judgement, item) : '',
        case: remark?.case ?? '',
        'words found': Number(share.toFixed(4)),
        check: passes(one, form.threshold / 100) ? 'passes' : 'held back',
      };
    });
  });
}

/** The marks, in a form that can be read again, and their measures. */
export function jsonOf(state: CitationState) {
  const { answers, marks, form, locale, own } = state;
  const shared = { language: locale, threshold: form.threshold, scale: SUPPORTS, marks };
  if (!own)
    return {
      ...shared,
      yours: measuredByReader(answers, marks),
      ours: measuredByUs(answers),
      agreement: agreementWith(answers, marks),
    };
  const { seen } = heldAgainst(state);
  const threshold = form.threshold / 100;
  return {
    ...shared,
    own: { answer: form.own, passages: form.given },
    yours: measuredByReader([own], marks),
    byWords: {
      recall: recallByOverlap(seen, threshold),
      precision: precisionByOverlap(citedInAll([own]), threshold),
    },
  };
}
