import { viewsOf, type View } from '~/demos/parts/pictures/views';
import { reply } from './reply';
import {
  viewFields,
  ask,
  type Asked,
  type RetrieverSource,
  type ViewSettings,
  open,
} from './opened';
import { hitList, missed } from './hits';
import { messagesFor } from '~/lib/answering/messages';
import { cells } from '~/lib/drawing/cells';
import { fill } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { mayRead, type Passage } from '~/lib/handbook/handbook';
import words from 'words:retriever-walk';
import { rankedChunks, rankedPassages } from '../core/ranked';

function oldPageReached(source: RetrieverSource, settings: ViewSettings, locale: Locale) {
  const { handbook, shelf } = open(source, locale);
  const library = shelf(settings);
  const old = new Set(library.sources.flatMap(({ id, kind }) => (kind === 'outdated' ? [id] : [])));
  return handbook.questions.map((question) => {
    const ranked = rankedChunks(library, question, settings).slice(0, settings.k);
    return rankedPassages(library, ranked).some((id) => old.has(id));
  });
}

const forty: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
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
      {cells(
        reached.map((on) => on && 'on'),
        fill(t.fortyRead, { n }),
      )}
      <p class="cap">
        <b class="big">{String(n)}</b>
        {` / ${reached.length}`}
      </p>
      <p class="cap">{t.fortyLegend}</p>
    </div>
  );
}

const messages: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
  const { hits, query } = ask(source, settings, locale);
  return messagesFor({ question: query, passages: hits }, 'passages', locale).map(
    ({ role, content }) => (
      <div class="message as-grid hair-below">
        <b>{role}</b>
        <pre tabindex={0} data-copied>
          {content}
        </pre>
      </div>
    ),
  );
};

const found: View<RetrieverSource, ViewSettings> = (settings, source, locale) => {
  const answer = ask(source, settings, locale);
  return [
    <div class="stage">
      {store(answer, settings, source, locale)}
      <div>
        {hitList(answer, locale)}
        {missed(answer, source, locale)}
      </div>
    </div>,
  ];
};

export type { RetrieverSource } from './opened';

export const retrieverViews = viewsOf({
  fields: viewFields,
  views: { found, reply, forty, messages },
});

function store(
  { hits, question }: Asked,
  settings: ViewSettings,
  source: RetrieverSource,
  locale: Locale,
): FigureNode {
  const t = words[locale];
  const handed = new Set(hits.map((hit) => hit.source));
  const { passages } = open(source, locale).handbook;
  const inStore = passages.filter(({ kind }) => kind === undefined || kind === 'forbidden');
  const sheet = ({ id, role, kind }: Passage) => {
    const shown = [
      handed.has(id) && 'lit',
      question?.gold.includes(id) && 'gold',
      !mayRead({ role }, question?.asker ?? 'public', settings) && 'shut',
      kind === 'outdated' && 'old',
    ];
    return <i data-page={id} class={shown.filter(Boolean).join(' ') || undefined} />;
  };
  const old = passages.filter(({ kind }) => kind === 'outdated');
  const values = { n: inStore.length + (settings.outdated ? old.length : 0), found: hits.length };
  return (
    <div class="pages">
      <p class="cap">{fill(t.store, values)}</p>
      <div class="sheets" role="img" aria-label={fill(t.storeRead, values)}>
        {inStore.map(sheet)}
      </div>
      <div
        class="olds as-grid gap-2 inner-above-2 hair-above"
        data-olds={settings.outdated ? 'in' : 'out'}
      >
        <div class="sheets" aria-hidden="true">
          {old.map(sheet)}
        </div>
        <p class="cap">{settings.outdated ? t.oldIn : t.oldOut}</p>
      </div>
      <p class="cap legend">{t.legend.join(' · ')}</p>
    </div>
  );
}

export const views = { retriever: retrieverViews };
