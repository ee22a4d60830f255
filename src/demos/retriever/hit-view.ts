import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ShownHit } from '~/lib/retriever/answer';
import type { PassageNote } from '~/lib/retriever/ask';
import type { Part } from '~/lib/retrieval/scoring';
import type { Span } from '~/lib/text/mark';
import type { RetrieverStrings } from './strings';

/** Scores are shown with two decimals, small ones with as many as they need. */
export function shownScore(score: number): string {
  if (score !== 0 && Math.abs(score) < 0.095) return score.toPrecision(2);
  return score.toFixed(2);
}

/** One ranked chunk: text with its words marked, its score as a bar of parts, and as a table. */
export function hitView(
  hit: ShownHit,
  scale: number,
  t: RetrieverStrings,
  note?: PassageNote,
): FigureElement {
  const attributes = {
    key: `${hit.chunk}`,
    class: 'hit',
    'data-road': 'rag',
    'data-chunk': hit.chunk,
    'data-score': hit.score,
  };
  return h(
    'li',
    attributes,
    h(
      'div',
      {},
      h('p', { 'data-passage': true }, ...markedText(hit.text, hit.marks)),
      h('p', { class: 'src' }, ...sourceLine(hit, t, note)),
    ),
    h('output', {}, shownScore(hit.score)),
    barView(hit, scale, t),
    partsView(hit, t),
  );
}

/** A passage with some stretches marked. */
export function markedText(text: string, marks: readonly Span[]): FigureNode[] {
  const nodes: FigureNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    nodes.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== '');
}

function sourceLine(hit: ShownHit, t: RetrieverStrings, note?: PassageNote): FigureNode[] {
  const words = [
    hit.title,
    fill(t.chunk, { n: hit.chunk }),
    note && fill(t.dated, { date: note.date }),
  ];
  const plain = words.filter(Boolean).join(' · ');
  const tags: FigureNode[] = [];
  if (note?.gold) tags.push(h('b', { class: 'tag gold' }, t.gold));
  if (note?.kind) tags.push(h('b', { class: `tag ${note.kind}` }, t.kinds[note.kind]));
  return [plain, ...tags.flatMap((tag) => [' ', tag])];
}

export function moveText(rank: number, elsewhere: number, t: RetrieverStrings): string {
  if (elsewhere === 0) return t.alone;
  if (elsewhere === rank) return t.same;
  const n = Math.abs(elsewhere - rank);
  return fill(elsewhere > rank ? t.up : t.down, { n });
}

/** The parts of a score side by side; a part that takes away is drawn open. */
function barView(hit: ShownHit, scale: number, t: RetrieverStrings): FigureElement {
  let x = 0;
  const widthOf = (part: Part) => (scale > 0 ? (Math.abs(part.value) / scale) * 100 : 0);
  const rects = hit.parts.map((part) => {
    const width = Math.max(0, widthOf(part) - 0.3);
    const rect = h('rect', {
      class: part.value < 0 ? 'bar minus' : 'bar',
      x: `${x.toFixed(2)}%`,
      y: 1,
      width: `${width.toFixed(2)}%`,
      height: 9,
    });
    x += widthOf(part);
    return rect;
  });
  const label = hit.parts
    .map((part) => `${partName(part, t)} ${shownScore(part.value)}`)
    .join(', ');
  return h('svg', { height: 11, role: 'img', 'aria-label': label }, ...rects);
}

export function partName(part: Part, t: RetrieverStrings): string {
  switch (part.kind) {
    case 'term':
      return part.term;
    case 'rank':
      return fill(t.rankPart, { method: t.methods[part.method], rank: part.rank });
    case 'relevance':
      return t.relevance;
    case 'redundancy':
      return fill(t.redundancy, { n: part.nearest ?? '–' });
  }
}

function partsView(hit: ShownHit, t: RetrieverStrings): FigureElement {
  const inTerms = hit.parts.every(({ kind }) => kind === 'term');
  const score = shownScore(hit.score);
  const head = inTerms ? [t.part, t.here, t.chunksWith, t.rarity, t.adds] : [t.part, t.adds];
  const rows = hit.parts.map((part) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, partName(part, t)),
      ...(inTerms ? statistics(part) : []),
      h('td', { 'data-part': part.value }, shownScore(part.value)),
    ),
  );
  const empty = inTerms ? [h('td'), h('td'), h('td')] : [];
  return h(
    'details',
    {},
    h('summary', {}, fill(t.why, { score })),
    h(
      'table',
      { class: 'sum' },
      h('thead', {}, h('tr', {}, ...head.map((word) => h('th', { scope: 'col' }, word)))),
      h('tbody', {}, ...rows),
      h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, t.sum), ...empty, h('td', {}, score))),
    ),
  );
}

function statistics(part: Part): FigureElement[] {
  if (part.kind !== 'term') return [];
  return [part.tf, part.df, part.idf.toFixed(2)].map((value) => h('td', {}, String(value)));
}
