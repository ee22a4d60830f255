import { SUPPORTS } from './core/judgement';
import { agreementWith, measuredByReader, measuredByUs } from './core/marks';
import { jsonFile } from '~/demos/kit/export';
import type { CitationState } from './state';

export const json = (state: CitationState) => jsonFile('citations', jsonOf(state));

export function jsonOf(state: CitationState) {
  const { answers, marks, form, locale, own } = state;
  const shared = { language: locale, scale: SUPPORTS, marks };
  if (!own)
    return {
      ...shared,
      yours: measuredByReader(answers, marks),
      ours: measuredByUs(answers),
      agreement: agreementWith(answers, marks),
    };
  return {
    ...shared,
    own: { answer: form.own, passages: form.given },
    yours: measuredByReader([own], marks),
  };
}
