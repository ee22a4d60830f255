import { absolute, openAround } from '~/browser/page';
import { fill, formatNumber } from '~/i18n/format';
import { checkText } from '~/demos/tokenizer/core/limits';
import { connectTokenizer } from '~/workers';
import { hasSettings, keepInAddress } from '~/demos/kit/address';
import { DemoElement } from '~/demos/kit/demo-element';
import { costFields, type CostFields, type CostSettings } from './core/settings';
import { assumedLevel, levelOf, OWN, settingsAt } from './core/price-level';
import { PRESETS } from './presets';
import { figureSaid } from './sentences';
import { pricedVocabulary, stateOf, type CostProps, type CostResult } from './state';
import { costView } from './view';

/** Fields that can receive the token count of the reader's text. */
const TAKES = ['instructions', 'pasted', 'passage', 'answer'] as const;

class CostDemo extends DemoElement<CostFields, CostResult> {
  protected readonly demo = 'cost';
  protected readonly fields = costFields;
  protected override readonly presets = PRESETS;
  declare protected props: CostProps;
  private readonly worker = connectTokenizer();
  /** The level that was chosen last. */
  private chosen: string | undefined;

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
    json: async (result: CostResult) => (await import('./files')).json(this.state(result)),
  };

  /** The text is counted by a vocabulary of a real model, which the first count loads. */
  protected override async compute(form: CostSettings): Promise<CostResult> {
    const { text } = form;
    const { chosen } = this;
    if (text.trim() === '') return { form, chosen };
    checkText(text);
    const { levels, vocabularies } = this.props;
    const { name, file } = pricedVocabulary(levelOf(form, levels, chosen), vocabularies);
    // Absolute, since a worker has no page to resolve an address against.
    const vocabulary = { name, address: absolute(file) };
    return { form, chosen, counted: await this.worker.countOwn({ vocabulary, text }) };
  }

  private state(result: CostResult) {
    const { strings: t, locale, levels, vocabularies } = this.props;
    return stateOf(result, { t, locale, levels, vocabularies, live: true });
  }

  protected override view(_: CostSettings, result: CostResult) {
    const state = this.state(result);
    return { figure: costView(state), said: figureSaid(state) };
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('text-') ? 'text' : undefined;
  }

  /** An address that names no currency, such as that of a lesson's link, is in dollars. */
  protected override turn(query: URLSearchParams): string[] {
    const { currency } = this.props.settings;
    if (currency !== 'USD' && hasSettings(query, 'cost') && !query.has('cost.currency'))
      for (const [name, value] of Object.entries(settingsAt(assumedLevel)))
        if (!query.has(`cost.${name}`)) query.set(`cost.${name}`, String(value));
    return super.turn(query);
  }

  /** Names the currency in the address unless it is the dollar. */
  protected override take(): void {
    const { settings } = this.props;
    this.validate();
    keepInAddress(costFields, 'cost', this.settings, { ...settings, currency: 'USD' });
  }

  private get levelChoice(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('select[data-price-level]')!;
  }

  /** Shows the level whose prices the form holds. */
  protected override fit(): void {
    super.fit();
    this.levelChoice.value = levelOf(this.read(), this.props.levels, this.chosen);
  }

  /** Puts the prices of a level into the form, or shows the fields for prices of the reader's own. */
  private onLevel = (): void => {
    const { value } = this.levelChoice;
    const level = this.props.levels.find(({ id }) => id === value);
    this.chosen = level?.id;
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
    const { form, counted } = this.result ?? {};
    if (!counted || form?.text !== this.value('text'))
      return this.say(this.props.strings.nothingCounted);
    const { strings: t, locale } = this.props;
    this.fill({ part: 'bill', [field]: counted.tokens });
    await this.run();
    this.say(fill(t.taken, { n: formatNumber(counted.tokens, locale) }));
  };
}

customElements.define('x-cost', CostDemo);
