import { citedInAll } from './core/cells';
import { precisionByOverlap, recallByOverlap } from './core/checker';
import { SUPPORTS } from './core/judgement';
import { agreementWith, measuredByReader, measuredByUs } from './core/marks';
import { jsonFile } from '~/demos/kit/export';
import { comparisonOf } from './view/comparison';
import type { CitationState } from './state';

export const json = (state: CitationState) => jsonFile('citations', jsonOf(state));

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
  const { seen } = comparisonOf(state);
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
