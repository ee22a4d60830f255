import { fill, formatNumber } from '~/i18n/format';
import { inOneLine } from '~/i18n/in-one-line';
import type { Answer, PlainAnswer } from '~/lib/citations/answer';
import { checkAll } from '~/lib/citations/checked';
import { errorsAt } from '~/lib/citations/checker';
import { agreementWith, markedIn, measuredByReader } from '~/lib/citations/marks';
import { valueOf, type Share } from '~/lib/citations/measures';
import { shownOfSix, type CitationState, type CitationWords } from './state';

/** `3 of 5 (60%)`; a sentence if nothing was counted. */
export function shareText(share: Share, { strings, locale }: CitationWords): string {
  const value = valueOf(share);
  if (value === undefined) return strings.nothing;
  return fill(strings.share, { ...share, percent: formatNumber(100 * value, locale) });
}

export const judgedAnswers = ({ answers, marks }: CitationState): readonly Answer[] =>
  answers.filter((answer) => {
    const { count, of } = markedIn([answer], marks);
    return count === of;
  });

export function progressText(state: CitationState): string {
  const { answers, marks, strings } = state;
  const { count, of } = markedIn([shownOfSix(state) ?? []].flat(), marks);
  const all = markedIn(answers, marks);
  return fill(strings.progress, { count, of, all: all.count, total: all.of });
}

/** The agreement of the reader with us on these answers; empty before a citation is marked. */
export function agreementText(
  answers: readonly Answer[],
  { marks, strings, locale }: CitationState,
): string {
  const { items, same } = agreementWith(answers, marks);
  if (items === 0) return '';
  const percent = formatNumber((100 * same) / items, locale);
  return fill(strings.agree, { items, same, percent });
}

export function stillMissing({ form, strings }: CitationState): string {
  const answer = form.own.trim() !== '';
  const passages = form.given.trim() !== '';
  if (!answer && !passages) return strings.missing.both;
  return answer ? strings.missing.given : strings.missing.own;
}

export function ownProgress(own: PlainAnswer, { marks, strings }: CitationState): string {
  const { count, of } = markedIn([own], marks);
  return fill(strings.ownProgress, { count, of });
}

export function figureText(state: CitationState): string {
  const { form, own } = state;
  if (form.source === 'own' && !own) return stillMissing(state);
  if (own) return ownText(own, state);
  return form.view === 'overlap' ? overlapText(state) : progressText(state);
}

function ownText(own: PlainAnswer, state: CitationState): string {
  const { recall, precision } = measuredByReader([own], state.marks);
  const text = fill(state.strings.ownSaid, {
    recall: shareText(recall, state),
    precision: shareText(precision, state),
  });
  return inOneLine(state.locale, ownProgress(own, state), text);
}

function overlapText({ answers, form, strings, locale }: CitationState): string {
  const judged = checkAll(answers);
  const { missed, alarms } = errorsAt(judged, form.threshold / 100);
  const threshold = formatNumber(form.threshold, locale);
  return fill(strings.overlapSaid, { threshold, missed, alarms, of: judged.length });
}
