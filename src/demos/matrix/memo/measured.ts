import { fill } from '~/i18n/format';
import { ROADS } from '~/lib/road';
import type { Block } from '../../parts/memo/blocks';
import { newestOf, slotText } from '../measured';
import { nameOf } from '../state';
import type { MemoSource } from './source';

/** What the reader has measured, criteria by roads; nothing where they have run nothing. */
export function measuredBlocks({ state, measured, measuredWords }: MemoSource): Block[] {
  if (measured.length === 0) return [];
  const { strings, roads, criteria, locale } = state;
  const ids = criteria
    .map(({ id }) => id)
    .filter((id) => measured.some((slot) => slot.criterion === id));
  const rows = ids.map((id) => [
    nameOf(criteria, id),
    ...ROADS.map((road) => {
      const slot = measured.find((each) => each.criterion === id && each.road === road);
      return slot ? slotText(slot, measuredWords, locale) : '–';
    }),
  ]);
  return [
    { kind: 'heading', text: strings.memo.measured },
    { kind: 'text', line: [fill(strings.memo.measuredLead, { date: newestOf(measured, locale) })] },
    { kind: 'table', rows: [[strings.criterion, ...ROADS.map((road) => roads[road])], ...rows] },
  ];
}
