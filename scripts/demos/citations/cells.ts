import type { Answer } from '~/lib/citations/answer';
import { checkAll, citedInAll } from '~/lib/citations/checked';
import { errorsAt, isSound, precisionByOverlap, recallByOverlap } from '~/lib/citations/checker';
import { itemsIn, measuredByUs } from '~/lib/citations/marks';
import { valueOf, type Share } from '~/lib/citations/measures';

/** Thresholds in a record, in percent of the words. */
const THRESHOLDS = [50, 60, 70, 80, 90, 100];

/**
 * The numbers a lesson quotes: our measures for each answer and for all; for each language, the
 * reports of the word check and its error rate. Shares are 0 … 1.
 */
export function citationCells(
  byLocale: Readonly<Record<string, readonly Answer[]>>,
): Record<string, number> {
  const [answers = []] = Object.values(byLocale);
  const cells: Record<string, number> = {
    answers: answers.length,
    items: answers.flatMap(itemsIn).length,
    ...ours('total', answers),
  };
  for (const answer of answers) Object.assign(cells, ours(answer.id, [answer]));
  for (const [locale, theirs] of Object.entries(byLocale))
    Object.assign(cells, overlap(locale, theirs));
  return cells;
}

function ours(name: string, answers: readonly Answer[]): Record<string, number> {
  const { recall, precision } = measuredByUs(answers);
  const judgements = answers.flatMap((one) => one.sentences.map(({ judgement }) => judgement));
  return {
    [`${name}/sentences`]: judgements.length,
    [`${name}/sound`]: judgements.filter(isSound).length,
    ...counted(`${name}/recall`, recall),
    ...counted(`${name}/precision`, precision),
  };
}

function overlap(locale: string, answers: readonly Answer[]): Record<string, number> {
  const sentences = checkAll(answers);
  const cited = citedInAll(answers);
  const curve = Array.from({ length: 101 }, (_, at) => errorsAt(sentences, at / 100));
  const wrong = curve.map(({ missed, alarms }) => missed + alarms);
  const cells: Record<string, number> = { [`${locale}/fewest-errors`]: Math.min(...wrong) };
  for (const threshold of THRESHOLDS) {
    const name = `${locale}/${threshold}`;
    const { missed, alarms, passed } = errorsAt(sentences, threshold / 100);
    Object.assign(cells, {
      [`${name}/missed`]: missed,
      [`${name}/alarms`]: alarms,
      [`${name}/wrong`]: missed + alarms,
      [`${name}/passed`]: passed,
      ...counted(`${name}/recall`, recallByOverlap(sentences, threshold / 100)),
      ...counted(`${name}/precision`, precisionByOverlap(cited, threshold / 100)),
    });
  }
  return cells;
}

const counted = (name: string, share: Share): Record<string, number> => ({
  [name]: valueOf(share) ?? 0,
  [`${name}/count`]: share.count,
  [`${name}/of`]: share.of,
});
