import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { isDone, type Column } from '../columns';
import type { FourRoadsStrings } from '../words/en';
import { seedsText } from '../text';

/** The source of the plate's marks: the record, or a run in this tab. Empty if there are none. */
export function badgeView(now: Column | undefined, t: FourRoadsStrings): FigureNode[] {
  if (!isDone(now)) return [];
  const { from, date = '', state } = now;
  return [
    badge(from, `${t.badges[from]} · ${from === 'yours' ? seedsText(state.settings, t) : date}`),
  ];
}

const badge = (from: Column['from'], said: string): FigureElement =>
  h(
    'span',
    { class: `prov ${from}`, 'data-badge': from, key: from },
    h('svg', { 'aria-hidden': 'true' }, h('use', { href: `#p-${from}` })),
    said,
  );
