import { h, type FigureElement } from '~/lib/figure';
import type { ShownHit } from '~/lib/demos/retriever/answer';

const ROW = 26; // px between two ranks
const HEAD = 30;
const LEFT = 30; // %, where the first list stands
const RIGHT = 70;

/**
 * Two rankings side by side, a line for each chunk that stands in both. A chunk that the other
 * list has further down, or not at all, runs off to a labelled foot; the passage that answers has a band.
 *
 * @param names of the two rankings, as a reader knows them
 * @param lower the label of the foot
 * @param answers whether a hit answers the question
 */
export function movesView(
  hits: readonly ShownHit[],
  compared: readonly ShownHit[],
  [method, compare]: readonly [string, string],
  lower: string,
  answers: (hit: ShownHit) => boolean,
): FigureElement {
  const rows = Math.max(hits.length, compared.length);
  const foot = HEAD + ROW * (rows + 0.4);
  const isOut = (rank: number) => rank === 0 || rank > rows;
  const y = (rank: number) => (isOut(rank) ? foot : HEAD + ROW * (rank - 0.5));
  const found = new Set(hits.map(({ chunk }) => chunk));
  const lines = [
    ...hits.map((hit, at) => line(y(at + 1), y(hit.elsewhere ?? 0), isOut(hit.elsewhere ?? 0))),
    ...compared
      .filter(({ chunk }) => !found.has(chunk))
      .map((hit) =>
        line(y(hit.elsewhere ?? 0), y(compared.indexOf(hit) + 1), isOut(hit.elsewhere ?? 0)),
      ),
  ];
  const label = `${method} → ${compare}`;
  const left = hits.some(({ elsewhere }) => isOut(elsewhere ?? 0));
  const right = compared.some((hit) => !found.has(hit.chunk));
  return h(
    'svg',
    {
      class: 'plot moves',
      'data-road': 'rag',
      width: '100%',
      height: foot + 12,
      role: 'img',
      'aria-label': label,
    },
    heading(LEFT, 'end', method),
    heading(RIGHT, 'start', compare),
    ...hits.flatMap((hit, at) => (answers(hit) ? [band(at, 0, LEFT)] : [])),
    ...compared.flatMap((hit, at) => (answers(hit) ? [band(at, RIGHT, 100)] : [])),
    ...lines,
    right && end(LEFT, foot, 'end', lower),
    left && end(RIGHT, foot, 'start', lower),
    ...hits.map((hit, at) => name(hit, at, LEFT, 'end')),
    ...compared.map((hit, at) => name(hit, at, RIGHT, 'start')),
  );
}

const band = (at: number, from: number, to: number): FigureElement =>
  h('rect', {
    class: 'goldbar',
    x: `${from}%`,
    width: `${to - from}%`,
    y: HEAD + ROW * at,
    height: ROW,
  });

const end = (x: number, y: number, anchor: string, text: string): FigureElement =>
  h('text', { class: 'end', x: `${x}%`, y: y + 4, 'text-anchor': anchor }, text);

const line = (from: number, to: number, isOut: boolean): FigureElement =>
  h('line', {
    class: isOut ? 'lk out' : 'lk',
    x1: `${LEFT + 1}%`,
    x2: `${RIGHT - 1}%`,
    y1: from,
    y2: to,
  });

const heading = (x: number, anchor: string, text: string): FigureElement =>
  h('text', { class: 'd', x: `${x}%`, y: 14, 'text-anchor': anchor }, text);

function name(hit: ShownHit, at: number, x: number, anchor: 'start' | 'end'): FigureElement {
  const text = hit.title || `${hit.text.slice(0, 24)}…`;
  const rank = String(at + 1);
  const far = (words: string) => h('tspan', { class: 'far' }, words);
  const label = anchor === 'end' ? [far(`${text}  `), rank] : [rank, far(`  ${text}`)];
  return h('text', { x: `${x}%`, y: HEAD + ROW * (at + 0.5) + 4, 'text-anchor': anchor }, ...label);
}
