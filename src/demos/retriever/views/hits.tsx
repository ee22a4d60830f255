import { formatNumber } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ShownHit } from '../core/answer';
import type { HandbookAnswer } from '../core/ask';
import { open, type RetrieverSource } from './source';
import words from 'words:retriever-walk';

/** The longest bar is as wide as this score, or as the best one if that is higher. */
const FULL = { words: 20, cosine: 1 };

/**
 * The pages that were found, best first, with the words that they share with the question underlined. The text of the
 * right one and of an old one stands below its title.
 *
 * @param brief leaves the texts out
 */
export function hitList(
  { hits, notes }: HandbookAnswer,
  locale: Locale,
  brief = false,
): FigureNode {
  const best = Math.max(...hits.map(({ score }) => score));
  const full = best <= FULL.cosine ? FULL.cosine : Math.max(FULL.words, best);
  const rows = hits.map((hit, index) => {
    const { gold = false, kind } = notes[hit.source] ?? {};
    const old = kind === 'outdated';
    return (
      <li
        key={hit.source}
        data-chunk={hit.source}
        data-score={hit.score.toFixed(3)}
        class={gold ? 'gold' : old ? 'old' : undefined}
      >
        <b class="n">{String(index + 1)}</b>
        <span class="t">{underlined(hit, 0, hit.title.length)}</span>
        {bar(hit.score / full, formatNumber(hit.score, locale, full === 1 ? 2 : 1))}
        {(gold || old) && !brief && (
          <span class="x">{underlined(hit, bodyOf(hit), hit.text.length)}</span>
        )}
      </li>
    );
  });
  return (
    <ol class="found" role="list">
      {rows}
    </ol>
  );
}

const bodyOf = ({ title, text }: ShownHit): number => text.indexOf('\n\n', title.length) + 2;

/** A part of a hit's text, with the marked words in `<u>`. */
function underlined({ text, marks }: ShownHit, from: number, to: number): FigureNode[] {
  const nodes: FigureNode[] = [];
  let at = from;
  for (const { start, end } of marks.filter((mark) => mark.start >= from && mark.end <= to)) {
    nodes.push(text.slice(at, start), <u>{text.slice(start, end)}</u>);
    at = end;
  }
  return [...nodes, text.slice(at, to)].filter((node) => node !== '');
}

const bar = (share: number, value: string): FigureNode => (
  <span class="sc">
    <svg aria-hidden="true" height={6}>
      <rect width={`${(100 * share).toFixed(1)}%`} height={6} />
    </svg>
    <span>{value}</span>
  </span>
);

/** The right page of a question that was not found, with its first sentence; undefined if it was found or there is none. */
export function missed(
  { goldRank, hits, question }: HandbookAnswer,
  source: RetrieverSource,
  locale: Locale,
): FigureNode | undefined {
  const found = goldRank > 0 && goldRank <= hits.length;
  const [gold] = question?.gold ?? [];
  if (found || gold === undefined) return undefined;
  const { title, text } = open(source, locale).handbook.passages.find(({ id }) => id === gold)!;
  const [first = ''] = text.match(/^.*?[.。]/) ?? [];
  return (
    <div class="miss">
      <b class="n">–</b>
      <span class="t">{title}</span>
      <b class="sc">{words[locale].missing}</b>
      <span class="x">{first}</span>
    </div>
  );
}
