import { formatNumber } from '~/i18n/format';
import { POLICIES, type Policy } from './core/summary';
import { table, type Cell } from '../parts/table';
import { pointsText, policyText } from './sentences';
import type { AbstainState } from './state';

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

function cellsOf(policy: Policy, state: AbstainState): Cell[] {
  const { right, wrong, silent, score } = state.net.policies[policy];
  const counts = [right, wrong, silent].map((count) => formatNumber(count, state.locale));
  const points = (
    <b data-policy={policy} data-score={String(score)}>
      {pointsText(score, state.locale)}
    </b>
  );
  return [policyText(policy, state), ...counts, points];
}
