import { isDone, type Column } from '../results/columns';
import type { FourRoadsStrings } from '../about';
import { seedsText } from '../results/text';

/** The source of the plate's marks: the record, or a run in this tab. Empty if there are none. */
export function badgeView(now: Column | undefined, t: FourRoadsStrings) {
  if (!isDone(now)) return [];
  const { from, date, state } = now;
  const said = from === 'yours' ? `${t.you} · ${seedsText(state.settings, t)}` : t.toy;
  const mark = { class: `ground-mark ${from}`, 'data-badge': from, key: from, title: date };
  return [
    <span {...mark} data-measured-on={from === 'yours' ? 'you' : 'toy'}>
      {said}
    </span>,
  ];
}
