import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import type { Answer } from '../core/answer';
import type { RetrieverSettings } from '../core/settings';
import type { Words as RetrieverStrings } from 'words:retriever';

/** Sentences above the hits: what an encoder does not read, and what reranking costs. */
export function notesView(
  { comparisons, chunks, readable }: Answer,
  settings: RetrieverSettings,
  t: RetrieverStrings,
  unread = '',
): FigureElement[] {
  const note = (key: string, said: string) => (
    <p class="told" key={key} {...{ [`data-${key}`]: true }}>
      {said}
    </p>
  );
  const pool = Math.min(Math.max(settings.pool, settings.k), readable);
  return [
    ...(unread ? [note('unread', unread)] : []),
    ...(comparisons > 0
      ? [note('rerank', fill(t.rerankCost, { pool, pairs: comparisons, chunks }))]
      : []),
  ];
}
