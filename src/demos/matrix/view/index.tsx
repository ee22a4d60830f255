import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Dethroning } from '../core/dethrone';
import { dethroningText, headline } from '../sentences';
import { totals } from '../totals';
import type { MatrixState } from '../state';
import { LOCALES } from '~/lib/locale';

/** The leader and the change that would unseat it, then the four totals. */
export function view(state: MatrixState): FigureNode[] {
  const { standing, strings } = state;
  const { ranking, dethroning } = standing;
  if (!ranking || !dethroning) return [<p class="unseat zero">{strings.zero}</p>, totals(state)];
  return [unseating(dethroning, state), totals(state)];
}

function unseating(dethroning: Dethroning, state: MatrixState): FigureElement {
  const lead = headline(state);
  const change = dethroning.kind === 'change' ? dethroning : undefined;
  return (
    <p
      class="unseat"
      data-dethrone={change?.criterion ?? dethroning.kind}
      data-from={change?.from}
      data-to={change?.to}
    >
      {lead && <b>{lead}</b>}
      {lead && LOCALES[state.locale].space}
      {dethroningText(state, dethroning)}
    </p>
  );
}
