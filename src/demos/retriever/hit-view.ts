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
    case 'cosine':
      return t.cosine;
    case 'match':
      return fill(t.matchPart, { term: part.term, match: part.match || '–' });
    case 'rank':
      return fill(t.rankPart, { method: t.methods[part.method], rank: part.rank });
    case 'relevance':
      return t.relevance;
    case 'redundancy':
      return fill(t.redundancy, { n: part.nearest ?? '–' });
  }
}

function partsView(hit: ShownHit, t: RetrieverStrings): FigureElement {
  const score = shownScore(hit.score);
  const { head, cells } = columnsOf(hit.parts, t);
  const rows = hit.parts.map((part) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, partName(part, t)),
      ...cells(part).map((value) => h('td', {}, value)),
      h('td', { 'data-part': part.value }, shownScore(part.value)),
    ),
  );
  const empty = head.slice(2).map(() => h('td'));
  const whole = hit.parts.some(({ kind }) => kind === 'cosine');
  return h(
    'details',
    {},
    h('summary', {}, fill(t.why, { score })),
    whole && h('p', { class: 'help' }, t.wholeTexts),
    h(
      'table',
      { class: 'sum' },
      h('thead', {}, h('tr', {}, ...head.map((word) => h('th', { scope: 'col' }, word)))),
      h('tbody', {}, ...rows),
      h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, t.sum), ...empty, h('td', {}, score))),
    ),
  );
}

/** What stands between a part's name and its value: word counts, or how alike two tokens are. */
function columnsOf(parts: readonly Part[], t: RetrieverStrings) {
  if (parts.every(({ kind }) => kind === 'term'))
    return { head: [t.part, t.here, t.chunksWith, t.rarity, t.adds], cells: termCells };
  if (parts.every(({ kind }) => kind === 'match'))
    return { head: [t.part, t.likeness, t.weight, t.adds], cells: matchCells };
  return { head: [t.part, t.adds], cells: () => [] };
}

function termCells(part: Part): string[] {
  if (part.kind !== 'term') return [];
  return [String(part.tf), String(part.df), part.idf.toFixed(2)];
}

function matchCells(part: Part): string[] {
  if (part.kind !== 'match') return [];
  return [part.similarity.toFixed(2), part.weight.toFixed(2)];
}
