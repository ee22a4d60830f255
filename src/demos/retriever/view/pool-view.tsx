import { fill } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { Place } from '../core/own-questions';
import type { Pooled } from '../core/pool';
import type { Words as RetrieverStrings } from 'words:retriever';

/** The passages to be judged, from all methods but without naming them; answers are marked here. */
export function poolView(
  pool: readonly Pooled[],
  isMarked: (place: Place) => boolean,
  t: RetrieverStrings,
): FigureElement {
  return (
    <details class="prompt-text pool" key="pool" data-pool>
      <summary>{fill(t.judge, { n: pool.length })}</summary>
      <p class="help">{t.judgeWhy}</p>
      <ul role="list">{pool.map((passage) => passageView(passage, isMarked, t))}</ul>
    </details>
  );
}

function passageView(
  { chunk, text, source, start, end }: Pooled,
  isMarked: (place: Place) => boolean,
  t: RetrieverStrings,
): FigureElement {
  const place = { source, start, end };
  const id = `retriever-pooled-${chunk}`;
  const button = {
    type: 'button',
    class: 'marks',
    'data-mark': JSON.stringify(place),
    'aria-pressed': String(isMarked(place)),
    'aria-describedby': id,
  };
  return (
    <li key={String(chunk)} data-pooled={chunk}>
      <p id={id} data-passage>
        {text}
      </p>
      <button {...button}>{t.marksAnswer}</button>
    </li>
  );
}
