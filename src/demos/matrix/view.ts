import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Dethroning } from '~/lib/demos/matrix/dethrone';
import { nextWholeWeight } from '~/lib/demos/matrix/standing';
import { partsTable } from './parts-table';
import { dethroningSaid, leadSaid } from './sentences';
import { totals } from './totals';
import type { MatrixState } from './state';

/** The four totals, what would unseat the first, and every part in numbers. */
export function view(state: MatrixState): FigureNode[] {
  const { standing, strings } = state;
  const { ranking, dethroning } = standing;
  if (!ranking || !dethroning) return [totals(state), h('p', { class: 'failed' }, strings.zero)];
  return [totals(state), unseating(dethroning, state), partsTable(ranking, state)];
}

function unseating(dethroning: Dethroning, state: MatrixState): FigureElement {
  const lead = leadSaid(state);
  const change = dethroning.kind === 'change' ? dethroning : undefined;
  return h(
    'p',
    {
      class: 'unseat',
      'data-dethrone': change?.criterion ?? dethroning.kind,
      'data-from': change?.from,
      'data-to': change?.to,
    },
    lead && h('b', {}, lead),
    state.locale === 'en' && lead && ' ',
    dethroningSaid(state, dethroning),
    change && ' ',
    change && tryButton(change, state),
  );
}

/** A slider has whole steps, so the button goes to the next one beyond the exact weight. */
function tryButton(
  { criterion, from, to }: Extract<Dethroning, { kind: 'change' }>,
  { strings, live }: MatrixState,
): FigureElement {
  const weight = nextWholeWeight(from, to);
  return h(
    'button',
    { type: 'button', 'data-try': criterion, 'data-weight': weight, disabled: !live },
    fill(strings.tryIt, { weight }),
  );
}
