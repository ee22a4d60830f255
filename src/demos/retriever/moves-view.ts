import { h, type FigureElement } from '~/lib/figure';
import type { ShownHit } from '~/lib/retriever/answer';

const ROW = 26; // px between two ranks
const HEAD = 30;
const LEFT = 30; // %, where the first list stands
const RIGHT = 70;

/**
 * Two rankings side by side, a line for each chunk that stands in both. A chunk that the other
 * list has further down, or not at all, runs off at the foot.
 *
 * @param method the name of the first ranking, as a reader knows it; `compare` that of the second.
 */
export function movesView(
  hits: readonly ShownHit[],
  compared: readonly ShownHit[],
  method: string,
  compare: string,
): FigureElement {
  const rows = Math.max(hits.length, compared.length);
  const foot = HEAD + ROW * (rows + 0.4);
  const y = (rank: number) => (rank === 0 || rank > rows ? foot : HEAD + ROW * (rank - 0.5));
  const found = new Set(hits.map(({ chunk }) => chunk));
  const lines = [
    ...hits.map((hit, at) => line(y(at + 1), y(hit.elsewhere ?? 0))),
    ...compared
      .filter(({ chunk }) => !found.has(chunk))
      .map((hit) => line(y(hit.elsewhere ?? 0), y(compared.indexOf(hit) + 1))),
  ];
  const label = `${method} → ${compare}`;
  return h(
    'svg',
    {
      class: 'plot moves',
      'data-road': 'rag',
      width: '100%',
      height: foot + 8,
      role: 'img',
      'aria-label': label,
    },
    heading(LEFT, 'end', method),
    heading(RIGHT, 'start', compare),
    ...lines,
    ...hits.map((hit, at) => name(hit, at, LEFT, 'end')),
    ...compared.map((hit, at) => name(hit, at, RIGHT, 'start')),
  );
}

const line = (from: number, to: number): FigureElement =>
  h('line', { class: 'lk', x1: `${LEFT + 1}%`, x2: `${RIGHT - 1}%`, y1: from, y2: to });

const heading = (x: number, anchor: string, text: string): FigureElement =>
  h('text', { class: 'd', x: `${x}%`, y: 14, 'text-anchor': anchor }, text);

function name(hit: ShownHit, at: number, x: number, anchor: 'start' | 'end'): FigureElement {
  const text = hit.title || `${hit.text.slice(0, 24)}…`;
  const rank = String(at + 1);
  const far = (words: string) => h('tspan', { class: 'far' }, words);
  const label = anchor === 'end' ? [far(`${text}  `), rank] : [rank, far(`  ${text}`)];
  return h('text', { x: `${x}%`, y: HEAD + ROW * (at + 0.5) + 4, 'text-anchor': anchor }, ...label);
}
