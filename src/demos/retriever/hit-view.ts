import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ShownHit } from '~/lib/demos/retriever/answer';
import type { PassageNote } from '~/lib/demos/retriever/ask';
import { segment } from '~/lib/text/segment';
import type { ScorePart } from '~/lib/retrieval/scoring';
import { headRow } from '../parts/table';
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
      'details',
      { class: 'passage' },
      h(
        'summary',
        {},
        h('span', { class: 'src' }, ...sourceLine(hit, t, note)),
        h('output', {}, shownScore(hit.score)),
        h('span', { class: 'two', 'data-passage': true }, ...markedText(hit)),
      ),
      barView(hit, scale, t),
      partsView(hit, t),
    ),
  );
}

/** The passage, its found words marked as strongly as their part of the score is large. */
export function markedText(hit: ShownHit): FigureNode[] {
  const { text, marks } = hit;
  const nodes: FigureNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    const word = text.slice(start, end);
    nodes.push(text.slice(at, start), h('mark', { class: strengthOf(word, hit) }, word));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== '');
}

const STRONG = 0.25;
const FAINT = 0.1;

/** By the part of the score that the terms in a marked stretch add: a quarter or more, a tenth, less. */
function strengthOf(word: string, { parts, score }: ShownHit): string {
  const words = segment(word);
  const found = parts.flatMap((part) =>
    'term' in part && words.includes(part.term) ? [part] : [],
  );
  if (found.length === 0) return 's2';
  const share = found.reduce((sum, { value }) => sum + value, 0) / score;
  return share >= STRONG ? 's3' : share >= FAINT ? 's2' : 's1';
}

function sourceLine(hit: ShownHit, t: RetrieverStrings, note?: PassageNote): FigureNode[] {
  const number = fill(t.chunk, { n: hit.chunk });
  const words = [hit.title && number, note && fill(t.dated, { date: note.date })];
  const plain = words.filter(Boolean).join(' · ');
  const tags: FigureNode[] = [];
  if (note?.gold) tags.push(h('b', { class: 'tag gold' }, t.gold));
  if (note?.kind) tags.push(h('b', { class: `tag ${note.kind}` }, t.kinds[note.kind]));
  return [
    h('b', { class: 'ttl' }, hit.title || number),
    ` ${plain}`,
    ...tags.flatMap((tag) => [' ', tag]),
  ];
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
  const widthOf = (part: ScorePart) => (scale > 0 ? (Math.abs(part.value) / scale) * 100 : 0);
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

export function partName(part: ScorePart, t: RetrieverStrings): string {
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
    'div',
    { class: 'why' },
    h('p', { class: 'label' }, fill(t.why, { score })),
    whole && h('p', { class: 'help' }, t.wholeTexts),
    h(
      'table',
      { class: 'sum' },
      headRow(head),
      h('tbody', {}, ...rows),
      h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, t.sum), ...empty, h('td', {}, score))),
    ),
  );
}

/** What stands between a part's name and its value: word counts, or how alike two tokens are. */
function columnsOf(parts: readonly ScorePart[], t: RetrieverStrings) {
  if (parts.every(({ kind }) => kind === 'term'))
    return { head: [t.part, t.here, t.chunksWith, t.rarity, t.adds], cells: termCells };
  if (parts.every(({ kind }) => kind === 'match'))
    return { head: [t.part, t.likeness, t.weight, t.adds], cells: matchCells };
  return { head: [t.part, t.adds], cells: () => [] };
}

function termCells(part: ScorePart): string[] {
  if (part.kind !== 'term') return [];
  return [String(part.tf), String(part.df), part.idf.toFixed(2)];
}

function matchCells(part: ScorePart): string[] {
  if (part.kind !== 'match') return [];
  return [part.similarity.toFixed(2), part.weight.toFixed(2)];
}
