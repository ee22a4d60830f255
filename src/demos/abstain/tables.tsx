import { fill, formatNumber, percentText } from '~/i18n/format';
import { POLICIES, type Policy } from './core/summary';
import type { Judged } from './core/run';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { type FigureElement } from '~/lib/figure';
import { headRow, labelledRow, table } from '../parts/table';
import { intervalOf, pointsText, policyText } from './sentences';
import type { AbstainState } from './state';

/** The result of each policy: right, wrong, silent, points per 100. */
export function policiesTable(state: AbstainState): FigureElement {
  const { t } = state;
  const heads = [t.policy, t.right, t.wrong, t.silent, t.per100];
  const shown = POLICIES.filter((policy) => policy !== 'own' || state.result.asked.says === 'may');
  return (
    <table class="turn">
      <caption>{t.policiesTitle}</caption>
      {headRow(heads)}
      <tbody>{shown.map((policy) => policyRow(policy, heads, state))}</tbody>
    </table>
  );
}

function policyRow(policy: Policy, heads: readonly string[], state: AbstainState): FigureElement {
  const { net, locale } = state;
  const { right, wrong, silent, score } = net.policies[policy];
  const number = (count: number) => formatNumber(count, locale);
  const row = labelledRow(heads, [
    policyText(policy, state),
    number(right),
    number(wrong),
    number(silent),
    <b>{pointsText(score, locale)}</b>,
  ]);
  return { ...row, attributes: { 'data-policy': policy, 'data-score': String(score) } };
}

/** Mean confidence and share right of each kind of question, which the overall mean hides. */
export function groupsTable({ result, t, locale }: AbstainState): FigureElement {
  const mean = (judged: readonly Judged[], of: (each: Judged) => number) =>
    percentText(judged.reduce((sum, each) => sum + of(each), 0) / judged.length, locale);
  const rows = result.groups.map(({ kind, judged }) => {
    const right = judged.filter((each) => each.right).length;
    const interval = intervalOf(wilsonInterval(right, judged.length), (share) =>
      percentText(share, locale),
    );
    return [
      t.kindsNames[kind],
      formatNumber(judged.length, locale),
      mean(judged, ({ confidence }) => confidence),
      mean(judged, ({ tempered }) => tempered),
      fill(t.shareRange, { share: percentText(right / judged.length, locale), ...interval }),
      mean(judged, ({ silent }) => Number(silent)),
    ];
  });
  const heads = [t.kind, t.count, t.sure, t.sureTempered, t.right, t.saysUnknown];
  return table({ caption: t.groupsCaption, heads, rows, attributes: { class: 'turn' } });
}
