import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Answer } from '../core/answer';
import { denseOf, strangerTo } from '~/lib/retrieval/methods';
import type { RetrieverSettings } from '../core/settings';
import type { FigureGroup } from './figures-view';
import type { RetrieverStrings } from '../words/en';
import { LOCALES } from '~/lib/locale';

/** Sentences above the hits about the changes to the question or the ranking beyond the method. */
export function notesView(
  answer: Answer,
  settings: RetrieverSettings,
  groups: readonly FigureGroup[],
  t: RetrieverStrings,
  unread = '',
): FigureElement[] {
  const { query, searched, comparisons, chunks, readable } = answer;
  const note = (key: string, ...children: string[]) =>
    h('p', { class: 'told', key, [`data-${key}`]: true }, children.join(LOCALES[t.locale].space));
  const notes: FigureElement[] = unread ? [note('unread', unread)] : [];
  if (settings.across && 'question' in answer && answer.question)
    notes.push(note('across', fill(t.askedAcross, { query })));
  if (searched !== query)
    notes.push(note('made-up', fill(t.madeUp, { text: searched.slice(query.length).trim() })));
  const dense = denseOf(settings.method, settings.partner);
  if (settings.swapped && dense) {
    const names = { kept: t.methods[dense], stranger: t.methods[strangerTo(dense)] };
    notes.push(note('swapped', fill(t.swappedWhy, names), ...drops(settings, groups, t)));
  }
  if (comparisons > 0) {
    const pool = Math.min(Math.max(settings.pool, settings.k), readable);
    notes.push(note('rerank', fill(t.rerankCost, { pool, pairs: comparisons, chunks })));
  }
  return notes;
}

/** The loss of recall when the query's vector comes from another embedder, for each group measured. */
function drops(
  { k }: RetrieverSettings,
  groups: readonly FigureGroup[],
  t: RetrieverStrings,
): string[] {
  return groups.flatMap(({ title, rows }) => {
    const after = rows.find(({ method }) => method === 'swapped');
    if (!after?.against) return [];
    const before = after.recall.mean - after.against.mean;
    const values = { group: title, k, from: before.toFixed(2), to: after.recall.mean.toFixed(2) };
    return [fill(t.swappedDrop, values)];
  });
}
