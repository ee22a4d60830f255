import { formatNumber } from '~/i18n/format';
import { POLICIES, type Policy } from './core/summary';
import { type FigureElement } from '~/lib/figure';
import { headRow, labelledRow } from '../parts/table';
import { pointsText, policyText } from './sentences';
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
