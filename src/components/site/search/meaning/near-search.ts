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
  const worker = connectEmbedder();
  const part = (selector: string) => place.querySelector<HTMLElement>(selector)!;
  let corpus: readonly MeantDocument[] | undefined;
  let isLoading = false;
  let isStopped = false;
  let asked = '';
  let answered: { query: string; near: readonly Near[] } = { query: '', near: [] };

  const say = (sentence: string) => (part('[data-meaning-status]').textContent = sentence);
  /** Shown but not announced, since it changes many times a second. */
  const progress = (text: string, done = 0, of = 0): void => {
    const bar = place.querySelector('progress')!;
    if (of > 0 && done < of) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    part('[data-meaning-progress]').textContent = text;
  };
  const fetched = (done: number, of: number): void => {
    const inMB = (bytes: number) => `${formatNumber(bytes / MB, locale)} MB`;
    const fetching = fill(t.fetching, { done: inMB(done), of: inMB(of) });
    progress(done < of ? fetching : t.starting, done, of);
  };
  const busy = (isBusy: boolean): void => {
    isLoading = isBusy;
    part('button').textContent = isBusy ? t.stop : startText(locale);
    part('progress').hidden = !isBusy;
    part('label').hidden = isBusy;
    if (isBusy) say('');
    else part('[data-meaning-progress]').textContent = '';
  };
  const fail = (error: unknown): void => {
    worker.stop();
    [corpus, asked] = [undefined, ''];
    busy(false);
    place.toggleAttribute('data-meaning-loaded', false);
    const { code = 'other' } = error as { code?: string };
    say(isStopped ? t.stopped : (t.problems[code as 'other'] ?? t.problems.other));
    found();
  };
  const answer = async (query: string): Promise<void> => {
    if (asked !== query) return;
    const { values } = await worker.embed({ texts: [query], kind: 'query' });
    if (asked !== query) return;
    answered = { query, near: nearest(corpus!, values) };
    say(t.found);
    found();
  };
  const load = async (): Promise<void> => {
    isStopped = false;
    busy(true);
    progress(t.connecting);
    const keep = place.querySelector('input')!.checked;
    [corpus] = await Promise.all([
      openCorpus(model, locale, whole),
      worker.load({ model, keep }, { onProgress: fetched }),
    ]);
    busy(false);
    place.toggleAttribute('data-meaning-loaded', true);
    if (place.contains(document.activeElement)) input.focus();
    say(fill(t.ready, { name }));
    found();
  };

  return {
    async press(): Promise<void> {
      if (!isLoading) return load().catch(fail);
      isStopped = true;
      worker.stop();
    },
    /** Labels of results, once it has been started. */
    labels: () =>
      corpus && {
        byWords: t.byWords,
        wordsHeading: t.wordsHeading,
        meaningHeading: fill(t.near, { name }),
        byMeaning: ({ cosine }: Near) =>
          fill(t.byMeaning, { cosine: formatNumber(cosine, locale, 2) }),
      },
    /** The documents nearest to a query; empty until they are known, and then `found` is called. */
    near(query: string): readonly Near[] {
      if (!corpus || query === '') return [];
      if (answered.query === query) return answered.near;
      if (asked !== query) setTimeout(() => void answer(query).catch(fail), REST);
      asked = query;
      return [];
    },
  };
}
