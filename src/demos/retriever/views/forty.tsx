import type { View } from '~/demos/kit/view';
import { fill } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { rankedChunks, rankedPassages } from '../core/evaluate';
import { hitList } from './hits';
import { ask, open, type RetrieverSource, type ViewSettings } from './source';
import words from 'words:retriever-walk';

/** For each question of the handbook, whether an old page is among those handed over. */
function oldPageReached(
  source: RetrieverSource,
  settings: ViewSettings,
  locale: Locale,
): boolean[] {
  const { handbook, shelf } = open(source, locale);
  const library = shelf(settings);
  const old = new Set(library.sources.flatMap(({ id, kind }) => (kind === 'outdated' ? [id] : [])));
  return handbook.questions.map((question) => {
    const ranked = rankedChunks(library, question, settings).slice(0, settings.k);
    return rankedPassages(library, ranked).some((id) => old.has(id));
  });
}

/** Forty questions as squares, filled where an old page was handed over, beside the pages for one of them. */
export const forty: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
  const reached = oldPageReached(source, settings, locale);
  return [
    <div class="stage">
      {squares(reached, locale)}
      {hitList(ask(source, settings, locale), locale, true)}
    </div>,
  ];
};

function squares(reached: readonly boolean[], locale: Locale): FigureNode {
  const t = words[locale];
  const n = reached.filter(Boolean).length;
  return (
    <div class="forty">
      <div class="squares" role="img" aria-label={fill(t.fortyRead, { n })}>
        {reached.map((on) => (
          <i class={on ? 'on' : undefined} />
        ))}
      </div>
      <p class="cap">
        <b class="big">{String(n)}</b>
        {` / ${reached.length}`}
      </p>
      <p class="cap">{t.fortyLegend}</p>
    </div>
  );
}
