import { formatNumber } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { bar, titleLength } from '../hits';
import { painted, paying, wordsOf } from '../state';
import { open, type Asked, type RetrieverSource } from './opened';
import words from 'words:retriever-walk';

/** The longest bar is as wide as this score, or as the best one if that is higher. */
const FULL = { words: 20, cosine: 1 };

/** Best first; `brief` leaves out the texts, which only the right page and an old one have. */
export function hitList({ hits, notes, terms }: Asked, locale: Locale, brief = false): FigureNode {
  const asked = paying(wordsOf(terms, ''));
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
        <span class="t semibold">{painted(hit.title, asked)}</span>
        <span class="sc">
          {bar(hit.parts, { words: asked, full, thin: true, brief: true })}
          <span>{formatNumber(hit.score, locale, full === 1 ? 2 : 1)}</span>
        </span>
        {(gold || old) && !brief && (
          <span class="x">{painted(hit.text.slice(titleLength(hit)), asked)}</span>
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

/** The right page of a question that was not found, with its first sentence; undefined if it was found or there is none. */
export function missed(
  { goldRank, hits, question }: Asked,
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
      <span class="t semibold">{title}</span>
      <b class="sc to-end">{words[locale].missing}</b>
      <span class="x">{first}</span>
    </div>
  );
}
