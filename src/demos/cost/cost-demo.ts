import { absolute, openAround } from '~/browser/page';
import { fill, formatNumber } from '~/i18n/format';
import { checkText } from '~/demos/tokenizer/core/limits';
import type { Cost } from '~/lib/text/byte-pairs/fertility';
import { connectTokenizer } from '~/workers';
import { DemoElement, type Progress } from '~/demos/kit/demo-element';
import { costFields, type CostFields, type CostSettings } from './core/settings';
import { levelOf, OWN, settingsAt } from './core/price-level';
import { PRESETS } from './presets';
import { figureSaid } from './sentences';
import { levelsWith, stateOf, type CostResult, type CostProps } from './state';
import { costView } from './view';

/** Fields that can receive the token count of the reader's text. */
const TAKES = ['instructions', 'pasted', 'passage', 'answer'] as const;

class CostDemo extends DemoElement<CostFields, CostResult> {
  protected readonly demo = 'cost';
  protected readonly fields = costFields;
  protected override readonly presets = PRESETS;
  declare protected props: CostProps;
  private readonly worker = connectTokenizer();
  private counted: { text: string; cost: Cost } | undefined;

  protected override ready(): void {
    this.addEventListener('click', this.onTake);
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
    return { form, counted: await this.count(form.text, progress) };
  }

  /** Counts a text, or returns the last count if the text is the same. */
  private async count(text: string, progress: Progress): Promise<Cost | undefined> {
    if (text.trim() === '') return undefined;
    if (this.counted?.text === text) return this.counted.cost;
    checkText(text);
    const handbook = absolute(this.props.handbook); // an absolute URL, since a worker has no page to resolve it against
    const cost = await this.worker.count({ handbook, text }, progress);
    this.counted = { text, cost };
    return cost;
  }

  private state(result: CostResult) {
    const { strings: t, locale, levels } = this.props;
    return stateOf(result, { t, locale, levels, live: true });
  }

  protected override view(_: CostSettings, result: CostResult) {
    const state = this.state(result);
    return { figure: costView(state), said: figureSaid(state) };
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('text-') ? 'text' : undefined;
  }

  private get levelChoice(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('select[data-price-level]')!;
  }

  /** Shows the level whose prices the form holds. */
  protected override fit(): void {
    super.fit();
    this.levelChoice.value = levelOf(this.read(), levelsWith(this.props.levels));
  }

  /** Puts the prices of a level into the form, or shows the fields for prices of the reader's own. */
  private onLevel = (): void => {
    const { value } = this.levelChoice;
    const level = levelsWith(this.props.levels).find(({ id }) => id === value);
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
