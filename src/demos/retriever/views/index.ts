import type { Page, Store } from '~/demos/parts/pictures/passages';
import { viewsOf } from '~/demos/parts/pictures/views';
import { fill, formatNumber } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { messagesFor } from '~/lib/answering/messages';
import { mayRead, type Passage } from '~/lib/handbook/handbook';
import { rankedChunks, rankedPassages } from '../core/ranked';
import { titleLength } from '../hits';
import { bar } from '../score-bar';
import { painted, paying, wordsOf } from '../state';
import {
  ask,
  open,
  viewFields,
  type Asked,
  type RetrieverSource,
  type RetrieverView,
  type ViewSettings,
} from './opened';
import { reply } from './reply';
import words from 'words:retriever-walk';

/** The longest bar is as wide as this score, or as the best one if that is higher. */
const FULL = { words: 20, cosine: 1 };

/** The pages that were found, best first; in full only the right one and old ones. */
function found({ hits, notes, terms }: Asked, locale: Locale, isBrief = false): Page[] {
  const asked = paying(wordsOf(terms, ''));
  const best = Math.max(...hits.map(({ score }) => score));
  const full = best <= FULL.cosine ? FULL.cosine : Math.max(FULL.words, best);
  return hits.map((hit, index) => {
    const { gold, kind } = notes[hit.source] ?? {};
    const isOld = kind === 'outdated';
    const isOpen = (gold || isOld) && !isBrief;
    return {
      n: String(index + 1),
      id: hit.source,
      title: painted(hit.title, asked),
      text: isOpen && painted(hit.text.slice(titleLength(hit)), asked),
      score: {
        bar: bar(hit.parts, { words: asked, full, thin: true, brief: true }),
        shown: formatNumber(hit.score, locale, full === 1 ? 2 : 1),
      },
      look: isOld && 'old',
    };
  });
}

/** The right page of a question that was not found, with its first sentence; undefined if it was found or there is none. */
function missed(
  { goldRank, hits, question }: Asked,
  source: RetrieverSource,
  locale: Locale,
): Page | undefined {
  const isFound = goldRank > 0 && goldRank <= hits.length;
  const [gold] = question?.gold ?? [];
  if (isFound || gold === undefined) return undefined;
  const { title, text } = open(source, locale).handbook.passages.find(({ id }) => id === gold)!;
  const [first = ''] = text.match(/^.*?[.。]/) ?? [];
  return { n: '–', title, text: first, note: words[locale].missing };
}

function store(
  { hits, question }: Asked,
  settings: ViewSettings,
  source: RetrieverSource,
  locale: Locale,
): Store {
  const t = words[locale];
  const handed = new Set(hits.map((hit) => hit.source));
  const { passages } = open(source, locale).handbook;
  const sheet = ({ id, role, kind }: Passage) => ({
    id,
    looks: [
      handed.has(id) && 'lit',
      question?.gold.includes(id) === true && 'gold',
      !mayRead({ role }, question?.asker ?? 'public', settings) && 'shut',
      kind === 'outdated' && 'old',
    ] as const,
  });
  const inStore = passages.filter(({ kind }) => kind === undefined || kind === 'forbidden');
  const old = passages.filter(({ kind }) => kind === 'outdated');
  const isIn = settings.outdated;
  const values = { n: inStore.length + (isIn ? old.length : 0), found: hits.length };
  return {
    title: fill(t.store, values),
    said: fill(t.storeRead, values),
    sheets: inStore.map(sheet),
    apart: { sheets: old.map(sheet), isIn, note: isIn ? t.oldIn : t.oldOut },
    legend: t.legend.join(' · '),
  };
}

const inStore: RetrieverView = (settings, source, locale) => {
  const answer = ask(source, settings, locale);
  return {
    kind: 'passages',
    store: store(answer, settings, source, locale),
    pages: found(answer, locale),
    missed: missed(answer, source, locale),
  };
};

/** For each of forty questions, whether an old page was handed over. */
const forty: RetrieverView = (settings, source, locale) => {
  const t = words[locale];
  const { handbook, shelf } = open(source, locale);
  const library = shelf(settings);
  const old = new Set(library.sources.flatMap(({ id, kind }) => (kind === 'outdated' ? [id] : [])));
  const on = handbook.questions.map((question) => {
    const ranked = rankedChunks(library, question, settings).slice(0, settings.k);
    return rankedPassages(library, ranked).some((id) => old.has(id));
  });
  const count = on.filter(Boolean).length;
  return {
    kind: 'passages',
    tested: {
      on,
      said: fill(t.fortyRead, { n: count }),
      count,
      of: `/ ${on.length}`,
      note: t.fortyLegend,
    },
    pages: found(ask(source, settings, locale), locale, true),
  };
};

const messages: RetrieverView = (settings, source, locale) => {
  const { hits, query } = ask(source, settings, locale);
  const sent = messagesFor({ question: query, passages: hits }, 'passages', locale);
  return {
    kind: 'transcript',
    messages: sent.map(({ role, content }) => ({ by: role, text: content, isCopied: true })),
  };
};

export const views = {
  retriever: viewsOf<RetrieverSource, ViewSettings>({
    fields: viewFields,
    views: { found: inStore, reply, forty, messages },
  }),
};
