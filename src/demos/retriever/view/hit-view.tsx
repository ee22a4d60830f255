import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { ShownHit } from '../core/answer';
import type { PassageNote } from '../core/ask';
import { segment } from '~/lib/text/segment';
import type { ScorePart } from '~/lib/retrieval/scoring';
import { headRow } from '~/demos/parts/table';
import type { Words as RetrieverStrings } from 'words:retriever';

/** Formats a score with two decimals; small ones with as many as they need. */
export function shownScore(score: number): string {
  if (score !== 0 && Math.abs(score) < 0.095) return score.toPrecision(2);
  return score.toFixed(2);
}

/** A ranked chunk: its text with highlighted words, and its score as a bar of parts and as a table. */
export function hitView(
  hit: ShownHit,
  scale: number,
  t: RetrieverStrings,
  note?: PassageNote,
): FigureElement {
  const attributes = {
    key: `${hit.chunk}`,
    class: note?.gold ? 'hit gold' : 'hit',
    'data-road': 'rag',
    'data-chunk': hit.chunk,
    'data-score': hit.score,
  };
  return h(
    'li',
    attributes,
    <details class="passage">
      <summary>
        <span class="src">{headOf(hit, t, note)}</span>
        <output>{shownScore(hit.score)}</output>
        <span class="three" data-passage>
          {markedText(hit)}
        </span>
      </summary>
      {barView(hit, scale, t)}
      {partsView(hit, t)}
    </details>,
  );
}

/**
 * The passage with the words found highlighted, the more strongly the larger their part of the score. A title at the
 * start of a chunk is already shown above it and is omitted.
 */
export function markedText(hit: ShownHit): FigureNode[] {
  const { text, marks } = hit;
  const head = titleLength(hit);
  const nodes: FigureNode[] = [];
  let at = head;
  for (const { start, end } of marks.filter((mark) => mark.start >= head)) {
    const word = text.slice(start, end);
    nodes.push(text.slice(at, start), <mark class={strengthOf(word, hit)}>{word}</mark>);
    at = end;
  }
  nodes.push(text.slice(at));
  const shown = nodes.filter((node) => node !== '');
  return head > 0 ? [<span hidden>{text.slice(0, head)}</span>, ...shown] : shown;
}

/** Length of the document's title at the start of a chunk, if on a line of its own, with the white space after it. */
export function titleLength({ text, title }: Pick<ShownHit, 'text' | 'title'>): number {
  const repeats = title !== '' && text.startsWith(`${title}\n`);
  return repeats ? title.length + /^\s*/.exec(text.slice(title.length))![0].length : 0;
}

/** Width of a bar: negative parts are drawn with the same length as positive ones. */
export const extent = ({ parts }: Pick<ShownHit, 'parts'>): number =>
  parts.reduce((sum, { value }) => sum + Math.abs(value), 0);

const STRONG = 0.25;
const FAINT = 0.1;

/**
 * Highlight strength by the share of the score that the terms in a span add: a quarter or more, a tenth or more, less.
 */
function strengthOf(word: string, { parts, score }: ShownHit): string {
  const words = segment(word);
  const found = parts.flatMap((part) =>
    'term' in part && words.includes(part.term) ? [part] : [],
  );
  if (found.length === 0) return 's2';
  const share = found.reduce((sum, { value }) => sum + value, 0) / score;
  return share >= STRONG ? 's3' : share >= FAINT ? 's2' : 's1';
}

/** Its number and date, for use where the title is already shown. */
export function sourceOf(hit: ShownHit, t: RetrieverStrings, note?: PassageNote): string {
  const words = [fill(t.chunk, { n: hit.chunk }), note && fill(t.dated, { date: note.date })];
  return words.filter(Boolean).join(' · ');
}

/** Tags that say that it answers, or what is wrong with it. */
export function tagsOf(note: PassageNote | undefined, t: RetrieverStrings): FigureElement[] {
  const tags: FigureElement[] = [];
  if (note?.gold) tags.push(<b class="tag gold">{t.gold}</b>);
  if (note?.kind) tags.push(<b class={`tag ${note.kind}`}>{t.kinds[note.kind]}</b>);
  return tags;
}

function headOf(hit: ShownHit, t: RetrieverStrings, note?: PassageNote): FigureNode[] {
  const title = hit.title || fill(t.chunk, { n: hit.chunk });
  return [
    <b class="ttl" title={sourceOf(hit, t, note)}>
      {title}
    </b>,
    ...tagsOf(note, t).flatMap((tag) => [' ', tag]),
  ];
}

/** The parts of a score next to each other; negative parts are drawn open. */
export function barView(hit: ShownHit, scale: number, t: RetrieverStrings): FigureElement {
  let x = 0;
  const widthOf = (part: ScorePart) => (scale > 0 ? (Math.abs(part.value) / scale) * 100 : 0);
  const rects = hit.parts.map((part) => {
    const width = Math.max(0, widthOf(part) - 0.3);
    const rect = (
      <rect
        class={part.value < 0 ? 'bar minus' : 'bar'}
        x={`${x.toFixed(2)}%`}
        y={1}
        width={`${width.toFixed(2)}%`}
        height={9}
      />
    );
    x += widthOf(part);
    return rect;
  });
  const label = hit.parts
    .map((part) => `${partName(part, t)} ${shownScore(part.value)}`)
    .join(', ');
  return (
    <svg height={11} role="img" aria-label={label}>
      {rects}
    </svg>
  );
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

export function partsView(hit: ShownHit, t: RetrieverStrings): FigureElement {
  const score = shownScore(hit.score);
  const { head, cells } = columnsOf(hit.parts, t);
  const rows = hit.parts.map((part) => (
    <tr>
      <th scope="row">{partName(part, t)}</th>
      {cells(part).map((value) => (
        <td>{value}</td>
      ))}
      <td data-part={part.value}>{shownScore(part.value)}</td>
    </tr>
  ));
  const empty = head.slice(2).map(() => <td />);
  const whole = hit.parts.some(({ kind }) => kind === 'cosine');
  return (
    <div class="why">
      <p class="label">{fill(t.why, { score })}</p>
      {whole && <p class="help">{t.wholeTexts}</p>}
      <table class="sum">
        {headRow(head)}
        <tbody>{rows}</tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.sum}</th>
            {empty}
            <td>{score}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The middle column of the parts table: word counts, or the similarity of two tokens. */
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
