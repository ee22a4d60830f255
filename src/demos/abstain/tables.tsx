import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { POLICIES, type Policy } from './core/summary';
import { table, type Cell } from '../parts/table';
import type { AbstainState } from './state';

/** Formats a mean score per question as points per 100. */
export const pointsText = (score: number, locale: Locale): string =>
  formatNumber(Math.round(100 * score) + 0, locale);

export function policiesTable(state: AbstainState) {
  const { t, result } = state;
  const shown = POLICIES.filter((policy) => policy !== 'own' || result.asked.says === 'may');
  return table({
    caption: t.policiesTitle,
    heads: [t.policy, t.right, t.wrong, t.silent, t.per100],
    rows: shown.map((policy) => cellsOf(policy, state)),
    attributes: { class: 'turn' },
  });
}

function cellsOf(policy: Policy, { t, net, locale }: AbstainState): Cell[] {
  const { right, wrong, silent, score } = net.policies[policy];
  const counts = [right, wrong, silent].map((count) => formatNumber(count, locale));
  const points = (
    <b data-policy={policy} data-score={String(score)}>
      {pointsText(score, locale)}
    </b>
  );
  const name = fill(t.policies[policy], { share: percentText(net.threshold, locale) });
  return [name, ...counts, points];
}
