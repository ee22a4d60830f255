import { fill, formatNumber } from '~/i18n/format';
import { offeredModel } from '~/lib/encoder/models';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { Locale } from '~/lib/locale';
import { connectEmbedder } from '~/workers/encoder';
import { startText } from './controls';
import { nearest, openCorpus, type MeantDocument, type Near } from './corpus';
import meaningStrings from 'words:search-meaning';

/** Milliseconds without a keystroke after which a query is embedded. */
const REST = 150;
const MB = 1e6;

type Strings = (typeof meaningStrings)[Locale];

/** What a search by meaning shows below its field, and what it knows. */
interface Search {
  place: HTMLElement;
  input: HTMLInputElement;
  whole: boolean;
  locale: Locale;
  model: ReturnType<typeof readerOf>;
  /** The name of the model. */
  name: string;
  t: Strings;
  worker: ReturnType<typeof connectEmbedder>;
  /** Called once there are other results. */
  found: () => void;
  corpus?: readonly MeantDocument[] | undefined;
  isLoading: boolean;
  isStopped: boolean;
  asked: string;
  answered: { query: string; near: readonly Near[] };
}

/** Searches by meaning below a field; the parameters are those of `meaningPart`. */
export function nearSearch(
  place: HTMLElement,
  input: HTMLInputElement,
  whole: boolean,
  found: () => void,
) {
  const locale = place.dataset.meaning as Locale;
  const model = readerOf(locale);
  const { name } = offeredModel(model)!;
  const t = meaningStrings[locale];
  const search: Search = {
    place,
    input,
    whole,
    locale,
    model,
    name,
    t,
    worker: connectEmbedder(),
    found,
    isLoading: false,
    isStopped: false,
    asked: '',
    answered: { query: '', near: [] },
  };
  return {
    async press(): Promise<void> {
      if (!search.isLoading) return load(search).catch((error: unknown) => fail(search, error));
      search.isStopped = true;
      search.worker.stop();
    },
    /** Labels of results, once it has been started. */
    labels: () =>
      search.corpus && {
        byWords: t.byWords,
        wordsHeading: t.wordsHeading,
        meaningHeading: fill(t.near, { name }),
        byMeaning: ({ cosine }: Near) =>
          fill(t.byMeaning, { cosine: formatNumber(cosine, locale, 2) }),
      },
    near: (query: string) => nearTo(search, query),
  };
}

/** The documents nearest to a query; empty until they are known, and then `found` is called. */
function nearTo(search: Search, query: string): readonly Near[] {
  const { corpus, answered, asked } = search;
  if (!corpus || query === '') return [];
  if (answered.query === query) return answered.near;
  if (asked !== query)
    setTimeout(() => {
      answer(search, query).catch((error: unknown) => fail(search, error));
    }, REST);
  search.asked = query;
  return [];
}

async function answer(search: Search, query: string): Promise<void> {
  if (search.asked !== query) return;
  const { values } = await search.worker.embed({ texts: [query], kind: 'query' });
  if (search.asked !== query) return;
  search.answered = { query, near: nearest(search.corpus!, values) };
  say(search, search.t.found);
  search.found();
}

async function load(search: Search): Promise<void> {
  const { place, input, whole, t, model, name, locale, worker, found } = search;
  search.isStopped = false;
  turnBusy(search, true);
  showProgress(search, t.connecting);
  const keep = place.querySelector('input')!.checked;
  [search.corpus] = await Promise.all([
    openCorpus(model, locale, whole),
    worker.load({ model, keep }, { onProgress: (done, of) => showFetched(search, done, of) }),
  ]);
  turnBusy(search, false);
  place.toggleAttribute('data-meaning-loaded', true);
  if (place.contains(document.activeElement)) input.focus();
  say(search, fill(t.ready, { name }));
  found();
}

function fail(search: Search, error: unknown): void {
  const { worker, place, t, isStopped, found } = search;
  worker.stop();
  search.corpus = undefined;
  search.asked = '';
  turnBusy(search, false);
  place.toggleAttribute('data-meaning-loaded', false);
  const { code = 'other' } = error as { code?: string };
  say(search, isStopped ? t.stopped : (t.problems[code as 'other'] ?? t.problems.other));
  found();
}

type Shown = Pick<Search, 'place' | 't' | 'locale'>;

const partOf = ({ place }: Pick<Search, 'place'>, selector: string) =>
  place.querySelector<HTMLElement>(selector)!;

function say(search: Shown, sentence: string): void {
  partOf(search, '[data-meaning-status]').textContent = sentence;
}

/** Shown but not announced, since it changes many times a second. */
function showProgress(search: Shown, text: string, done = 0, of = 0): void {
  const bar = search.place.querySelector('progress')!;
  if (of > 0 && done < of) {
    bar.max = of;
    bar.value = done;
  } else bar.removeAttribute('value');
  partOf(search, '[data-meaning-progress]').textContent = text;
}

function showFetched(search: Shown, done: number, of: number): void {
  const { t, locale } = search;
  const inMB = (bytes: number) => `${formatNumber(bytes / MB, locale)} MB`;
  const fetching = fill(t.fetching, { done: inMB(done), of: inMB(of) });
  showProgress(search, done < of ? fetching : t.starting, done, of);
}

function turnBusy(search: Search, isBusy: boolean): void {
  const { t, locale } = search;
  search.isLoading = isBusy;
  partOf(search, 'button').textContent = isBusy ? t.stop : startText(locale);
  partOf(search, 'progress').hidden = !isBusy;
  partOf(search, 'label').hidden = isBusy;
  if (isBusy) say(search, '');
  else partOf(search, '[data-meaning-progress]').textContent = '';
}
