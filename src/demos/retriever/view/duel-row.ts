import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ShownHit } from '../core/answer';
import type { PassageNote } from '../core/ask';
import { barView, markedText, partsView, shownScore, sourceOf, tagsOf } from './hit-view';
import type { RetrieverStrings } from '../words/en';

/** Facts about a passage that a row shows with its rank. */
export interface RowNote {
  gold: boolean;
  note: PassageNote | undefined;
  /** More sentences about it, such as that the reader marked it. */
  more: readonly FigureNode[];
}

/**
 * A row of one of the two lists: rank, title and score; it opens to show the passage and the parts of its score.
 *
 * @param scale the score of a full-width bar
 */
export function duelRow(
  hit: ShownHit,
  at: number,
  scale: number,
  { gold, note, more }: RowNote,
  t: RetrieverStrings,
): FigureElement {
  const title = hit.title || `${hit.text.trim().slice(0, 40)}…`;
  const kinds = tagsOf(note, t).filter(({ attributes }) => attributes.class !== 'tag gold');
  const attributes = {
    key: `${hit.chunk}`,
    class: gold ? 'hit gold' : 'hit',
    'data-chunk': hit.chunk,
    'data-score': hit.score,
  };
  const summary = h(
    'summary',
    {},
    h('b', { class: 'n' }, String(at + 1)),
    h(
      'span',
      { class: 'ttl', title: sourceOf(hit, t, note) },
      title,
      ...kinds.flatMap((tag) => [' ', tag]),
    ),
    h('span', { class: 'bars' }, barView(hit, scale, t), h('output', {}, shownScore(hit.score))),
    h('i', { class: 'square' }),
  );
  const read = h(
    'div',
    { class: 'read', tabindex: 0, role: 'group', 'aria-label': title },
    note?.gold && h('p', { class: 'move' }, h('b', { class: 'tag gold' }, t.gold)),
    h('p', { 'data-passage': true }, ...markedText(hit)),
    partsView(hit, t),
    ...more,
  );
  return h(
    'li',
    attributes,
    h('details', { class: 'passage', name: 'retriever-passage' }, summary, read),
  );
}
