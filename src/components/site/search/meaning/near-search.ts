import { fill, formatNumber } from '~/i18n/format';
import { offeredModel, type RealEncoder } from '~/lib/encoder/models';
import { readerOf } from '~/lib/encoder/vectors/corpora';
import type { Locale } from '~/lib/locale';
import { connectEmbedder } from '~/workers/encoder';
import { startText } from './controls';
import { nearest, openCorpus, type MeantDocument, type Near } from './corpus';
import meaningStrings from 'words:search-meaning';
import type { Words as MeaningStrings } from 'words:search-meaning';

/** Milliseconds without a keystroke after which a query is embedded. */
const REST = 150;
const MB = 1e6;

export class NearSearch {
  private readonly worker = connectEmbedder();
  private readonly locale: Locale;
  private readonly model: RealEncoder;
  private readonly t: MeaningStrings;
  private corpus: readonly MeantDocument[] | undefined;
  private isLoading = false;
  private isStopped = false;
  private asked = '';
  private answered: { query: string; near: readonly Near[] } = { query: '', near: [] };

  constructor(
    private readonly place: HTMLElement,
    private readonly input: HTMLInputElement,
    private readonly whole: boolean,
    private readonly found: () => void,
  ) {
    this.locale = place.dataset.meaning as Locale;
    this.model = readerOf(this.locale);
    this.t = meaningStrings[this.locale];
  }

  async press(): Promise<void> {
    if (!this.isLoading) return this.load();
    this.isStopped = true;
    this.worker.stop();
  }

  labels() {
    const { byWords, wordsHeading, byMeaning, near } = this.t;
    if (!this.corpus) return undefined;
    return {
      ...{ byWords, wordsHeading, meaningHeading: fill(near, { name: this.name() }) },
      byMeaning: ({ cosine }: Near) =>
        fill(byMeaning, { cosine: formatNumber(cosine, this.locale, 2) }),
    };
  }

  near(query: string): readonly Near[] {
    if (!this.corpus || query === '') return [];
    if (this.answered.query === query) return this.answered.near;
    if (this.asked !== query) {
      this.asked = query;
      setTimeout(() => void this.answer(query), REST);
    }
    return [];
  }

  private async answer(query: string): Promise<void> {
    if (this.asked !== query) return;
    try {
      const { values } = await this.worker.embed({ texts: [query], kind: 'query' });
      if (this.asked !== query) return;
      this.answered = { query, near: nearest(this.corpus!, values) };
      this.say(this.t.found);
      this.found();
    } catch (error) {
      this.fail(error);
    }
  }

  private async load(): Promise<void> {
    this.isStopped = false;
    this.busy(true);
    this.progress(this.t.connecting, 0, 0);
    try {
      const keep = this.place.querySelector('input')!.checked;
      const [corpus] = await Promise.all([
        openCorpus(this.model, this.locale, this.whole),
        this.worker.load(
          { model: this.model, keep },
          { onProgress: (done, of) => this.fetched(done, of) },
        ),
      ]);
      this.corpus = corpus;
      this.busy(false);
      this.place.toggleAttribute('data-meaning-loaded', true);
      if (this.place.contains(document.activeElement)) this.input.focus();
      this.say(fill(this.t.ready, { name: this.name() }));
      this.found();
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.worker.stop();
    this.corpus = undefined;
    this.asked = '';
    this.busy(false);
    this.place.toggleAttribute('data-meaning-loaded', false);
    const { problems, stopped } = this.t;
    const { code = 'other' } = error as { code?: string };
    this.say(this.isStopped ? stopped : (problems[code as 'other'] ?? problems.other));
    this.found();
  }

  private fetched(done: number, of: number): void {
    const { t } = this;
    const fetching = fill(t.fetching, { done: this.inMB(done), of: this.inMB(of) });
    this.progress(done < of ? fetching : t.starting, done, of);
  }

  private busy(isBusy: boolean): void {
    this.isLoading = isBusy;
    const button = this.place.querySelector('button')!;
    button.textContent = isBusy ? this.t.stop : startText(this.locale);
    this.place.querySelector('progress')!.hidden = !isBusy;
    this.place.querySelector('label')!.hidden = isBusy;
    if (!isBusy) this.place.querySelector<HTMLElement>('[data-meaning-progress]')!.textContent = '';
    if (isBusy) this.say('');
  }

  /** Shown but not announced, since it changes many times a second. */
  private progress(text: string, done: number, of: number): void {
    const bar = this.place.querySelector('progress')!;
    if (of > 0 && done < of) [bar.max, bar.value] = [of, done];
    else bar.removeAttribute('value');
    this.place.querySelector('[data-meaning-progress]')!.textContent = text;
  }

  private say(sentence: string): void {
    this.place.querySelector('[data-meaning-status]')!.textContent = sentence;
  }

  private readonly name = () => offeredModel(this.model)!.name;
  private readonly inMB = (bytes: number) => `${formatNumber(bytes / MB, this.locale)} MB`;
}
