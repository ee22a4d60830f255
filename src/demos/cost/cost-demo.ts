import { absolute, openAround } from '~/browser/page';
import { fill, formatNumber } from '~/i18n/format';
import { checkText } from '~/demos/tokenizer/core/limits';
import { connectTokenizer } from '~/workers';
import { DemoElement, type Progress } from '~/demos/kit/demo-element';
import { costFields, type CostFields, type CostSettings } from './core/settings';
import { levelOf, OWN, settingsAt } from './core/price-level';
import { PRESETS } from './presets';
import { figureSaid } from './sentences';
import { vocabularyOf } from './core/vocabulary';
import {
  levelsWith,
  pricedVocabulary,
  stateOf,
  type CostProps,
  type CostResult,
  type CountedText,
} from './state';
import { costView } from './view';

/** Fields that can receive the token count of the reader's text. */
const TAKES = ['instructions', 'pasted', 'passage', 'answer'] as const;

class CostDemo extends DemoElement<CostFields, CostResult> {
  protected readonly demo = 'cost';
  protected readonly fields = costFields;
  protected override readonly presets = PRESETS;
  declare protected props: CostProps;
  private readonly worker = connectTokenizer();
  private counted: { text: string; by: string; cost: CountedText } | undefined;
  /** True from the press on that loads a vocabulary of a real model: texts are counted by it. */
  private exact = false;
  private loading = false;

  protected override ready(): void {
    this.addEventListener('click', this.onTake);
    this.addEventListener('click', this.onLoad);
    this.levelChoice.addEventListener('change', this.onLevel);
    this.levelChoice.disabled = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
  }

  /** The code that writes files is loaded at the first export. */
  protected override exports = {
    csv: async (result: CostResult) => (await import('./files')).csv(this.state(result)),
    json: async (result: CostResult) => (await import('./files')).json(this.state(result)),
  };

  protected override async compute(form: CostSettings, progress: Progress): Promise<CostResult> {
    return { form, counted: await this.count(form, progress) };
  }

  /** Counts a text, or returns the last count if the text is the same. */
  private async count(form: CostSettings, progress: Progress): Promise<CountedText | undefined> {
    const { text } = form;
    if (text.trim() === '') return undefined;
    const level = levelOf(form, this.levels);
    const by = this.exact ? level : '';
    if (this.counted?.text === text && this.counted.by === by) return this.counted.cost;
    checkText(text);
    const cost = await (this.exact
      ? this.countBy(level, text, progress)
      : this.countHere(text, progress));
    this.counted = { text, by, cost };
    return cost;
  }

  /** An absolute URL, since a worker has no page to resolve it against. */
  private countHere(text: string, progress: Progress): Promise<CountedText> {
    return this.worker.count({ handbook: absolute(this.props.handbook), text }, progress);
  }

  private async countBy(level: string, text: string, progress: Progress): Promise<CountedText> {
    const { name, file } = pricedVocabulary(level, this.props.vocabularies);
    const vocabulary = { name, address: absolute(file) };
    const cost = await this.worker.countOwn({ vocabulary, text }, progress);
    return { ...cost, by: vocabularyOf(level) };
  }

  private onLoad = (event: Event): void => {
    if (!(event.target as Element).closest('[data-load-vocabulary]')) return;
    this.exact = this.loading = true;
    this.redraw();
    this.runAlongside(
      this.run().finally(() => {
        this.loading = false;
        this.exact = this.counted !== undefined && this.counted.cost.by !== undefined;
        this.redraw();
      }),
    );
  };

  private state(result: CostResult) {
    const { strings: t, locale, levels, vocabularies } = this.props;
    const { loading } = this;
    return stateOf(result, { t, locale, levels, vocabularies, loading, live: true });
  }

  protected override view(_: CostSettings, result: CostResult) {
    const state = this.state(result);
    return { figure: costView(state), said: figureSaid(state) };
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('text-') ? 'text' : undefined;
  }

  /** The levels that a reader can choose from. */
  private get levels() {
    return levelsWith(this.props.levels);
  }

  private get levelChoice(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('select[data-price-level]')!;
  }

  /** Shows the level whose prices the form holds. */
  protected override fit(): void {
    super.fit();
    this.levelChoice.value = levelOf(this.read(), this.levels);
  }

  /** Puts the prices of a level into the form, or shows the fields for prices of the reader's own. */
  private onLevel = (): void => {
    const { value } = this.levelChoice;
    const level = this.levels.find(({ id }) => id === value);
    if (level) return this.fill(settingsAt(level));
    const field = this.form.elements.namedItem('inputPrice');
    if (value !== OWN || !(field instanceof HTMLElement)) return;
    openAround(field);
    field.focus();
  };

  /** Puts the token count of the reader's text into a field of the form. */
  private onTake = async (event: Event): Promise<void> => {
    const { take } = (event.target as Element).closest('button')?.dataset ?? {};
    const field = TAKES.find((name) => name === take);
    if (!field) return;
    const { strings: t, locale } = this.props;
    const { counted } = this;
    if (counted?.text !== this.value('text')) return this.say(t.nothingCounted);
    const { tokens } = counted.cost;
    this.fill({ part: 'bill', [field]: tokens });
    await this.run();
    this.say(fill(t.taken, { n: formatNumber(tokens, locale) }));
  };
}

customElements.define('x-cost', CostDemo);
