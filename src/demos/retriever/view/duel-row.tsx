import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ShownHit } from '../core/answer';
import type { PassageNote } from '../core/ask';
import { barView, markedText, partsView, shownScore, sourceOf, tagsOf } from './hit-view';
import type { Words as RetrieverStrings } from 'words:retriever';

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
  const summary = (
    <summary>
      <b class="n">{String(at + 1)}</b>
      <span class="ttl" title={sourceOf(hit, t, note)}>
        {title}
        {kinds.flatMap((tag) => [' ', tag])}
      </span>
      <span class="bars">
        {barView(hit, scale, t)}
        <output>{shownScore(hit.score)}</output>
      </span>
      <i class="square" />
    </summary>
  );
  const read = (
    <div class="read" tabindex={0} role="group" aria-label={title}>
      {note?.gold && (
        <p class="move">
          <b class="tag gold">{t.gold}</b>
        </p>
      )}
      <p data-passage>{markedText(hit)}</p>
      {partsView(hit, t)}
      {more}
    </div>
  );
  return h(
    'li',
    attributes,
    <details class="passage" name="retriever-passage">
      {summary}
      {read}
    </details>,
  );
}
