import { absolute } from '~/browser/page';
import { connectTokenizer } from '~/workers';
import type { Learnt } from '~/lib/text/byte-pairs/learn';
import { checkSentence } from './core/limits';
import { DemoElement, type Progress } from '~/demos/kit/demo-element';
import { keepFocus } from '~/demos/kit/keep-focus';
import {
  LANGUAGES,
  PRESETS,
  tokenizerFields,
  type TokenizerFields,
  type TokenizerSettings,
} from './core/settings';
import { figureSaid, publishedSaid } from './sentences';
import { nextChange, stateOf, type TokenizerResult, type TokenizerProps } from './state';
import { tokenizerView } from './view';

const NOTHING: TokenizerResult = {
  learnt: { merges: [], counts: [], ended: false },
  compared: {},
};

class TokenizerDemo extends DemoElement<TokenizerFields, TokenizerResult> {
  protected readonly demo = 'tokenizer';
  protected readonly fields = tokenizerFields;
  protected override readonly presets = PRESETS;
  declare protected props: TokenizerProps;
  private readonly worker = connectTokenizer();
  /** The last result of learning, and its source. */
  private learnt: { from: string; result: Learnt } | undefined;
  /** True from the press on that loads the published vocabularies: sentences are counted by them, too. */
  private counts = false;
  private loaded = false;
  /** The field that caused the last failure. */
  private faulty = '';

  protected override ready(): void {
    this.addEventListener('click', this.onButton);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
  }

  /** The code that writes files is loaded at the first export. */
  protected override exports = {
    json: async (result: TokenizerResult) => (await import('./files')).json(this.state(result)),
  };

  protected override async compute(form: TokenizerSettings, progress: Progress) {
    this.faulty = '';
    if (form.part === 'network') return this.result ?? NOTHING;
    for (const language of LANGUAGES) this.check(language, form[language]);
    const learnt = await this.learn(form, progress);
    const { handbook } = this;
    const merges = Math.min(form.merges, tokenizerFields.merges.max);
    const compared = await this.worker.compare({ handbook, merges }, progress);
    const counted = this.counts && (await this.count(form, progress));
    return { learnt, compared, ...(counted && { counted }) };
  }

  /** Counts the sentences by the published vocabularies, which the first call loads. */
  private async count({ en, zh }: TokenizerSettings, progress: Progress) {
    const vocabularies = this.props.published.vocabularies.map(({ name, file }) => ({
      name,
      address: absolute(file),
    }));
    const counted = await this.worker.countBy({ vocabularies, sentences: { en, zh } }, progress);
    this.loaded = true;
    return counted;
  }

  private async load(): Promise<void> {
    if (this.counts) return;
    this.counts = true;
    this.redraw();
    await this.run();
    this.counts = this.loaded;
    if (this.loaded && this.result) this.say(publishedSaid(this.state(this.result)));
    else this.redraw();
  }

  private check(field: string, sentence: string): void {
    this.faulty = field;
    checkSentence(sentence);
    this.faulty = '';
  }

  /** Learns from a text, or returns the last result if the text is the same. */
  private async learn({ training }: TokenizerSettings, progress: Progress): Promise<Learnt> {
    if (this.learnt?.from === training) return this.learnt.result;
    const result = await this.worker.learn({ handbook: this.handbook, training }, progress);
    this.learnt = { from: training, result };
    return result;
  }

  /** The address must be absolute, since a worker has no page to resolve a path against. */
  private get handbook(): string {
    return absolute(this.props.handbook);
  }

  private state(result: TokenizerResult) {
    const { strings: t, locale, passages } = this.props;
    const published = { ...this.props.published, loading: this.counts && !this.loaded };
    return stateOf(result, this.settings, { t, locale, passages, published, live: true });
  }

  /** Turning to the parameters, and to how a network is built, computes nothing that was typed here. */
  protected override basisOf(result: TokenizerResult) {
    const [now, given] = [this.settings, this.props.settings].map((settings) =>
      JSON.stringify({ ...settings, part: '', training: '', network: '' }),
    );
    return result === NOTHING && now === given ? 'recorded' : 'yours';
  }

  protected override view(_: TokenizerSettings, result: TokenizerResult) {
    const state = this.state(result);
    return { figure: tokenizerView(state), said: figureSaid(state) };
  }

  protected override draw(drawn: ReturnType<typeof this.view>): void {
    keepFocus(() => super.draw(drawn));
  }

  protected override faultOf(): string {
    return this.faulty;
  }

  private onButton = (event: Event): void => {
    const { step, loadVocabularies } = (event.target as Element).closest('button')?.dataset ?? {};
    if (loadVocabularies !== undefined) return this.runAlongside(this.load());
    if (step) this.runAlongside(this.step(step));
  };

  /** Moves one merge back or forward, or to the next that changes a sentence. */
  private async step(step: string): Promise<void> {
    if (!this.result) await this.run();
    if (!this.result) return;
    const { applied, ...state } = this.state(this.result);
    const to = {
      back: applied - 1,
      forward: applied + 1,
      change: nextChange({ ...state, applied }) ?? applied,
    }[step];
    if (to !== undefined) this.set('merges', Math.max(0, to));
    await this.run();
  }
}

customElements.define('x-tokenizer', TokenizerDemo);
