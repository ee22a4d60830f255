import { SUPPORTS } from '~/lib/citations/judgement';
import { agreementWith, measuredByReader, measuredByUs } from '~/lib/citations/marks';
import { jsonFile } from '~/demos/kit/export';
import type { CitationState } from './state';

export const json = (state: CitationState) => jsonFile('citations', jsonOf(state));

export const jsonOf = ({ answers, marks, form, locale, own }: CitationState) => ({
  language: locale,
  scale: SUPPORTS,
  marks,
  ...(own && { own: { answer: form.own, passages: form.given } }),
  yours: measuredByReader(own ? [own] : answers, marks),
  ...(!own && { ours: measuredByUs(answers), agreement: agreementWith(answers, marks) }),
});
