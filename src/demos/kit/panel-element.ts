import { focusInFolds } from '~/browser/page';
import type { Exported } from '~/browser/save-file';
import type { FigureNode } from '~/lib/figure';
import type { Fields, Settings } from '~/lib/settings/table';
import type { Words as KitStrings } from 'words:parts';
import { fromUrl, replaceQuery, toUrl } from './address';
import { changedIn, typedIn, wrongValueText } from './form';
import { keepForBack, restoredText } from './half-typed';
import { mount } from './mount';
import { clearFaults, readForm, showErrors, showFault, writeForm } from './panel-form';
import { codeOf, problemText } from './problem';
import { type KitProps, findSlot, propsOf } from './props';
import type { Status } from './run-state';
import { wireShare } from './share';
import { StatusPanel } from './status-panel';
import { wordsOf } from './words';

const PAUSE = 250; // ms between the last change and the check of the form

/** Props that `Panel.astro` passes to a panel, with the strings of its folder. */
export interface PanelProps<T extends Fields, Strings> extends KitProps<T> {
  strings: Strings;
}

/**
 * A form with a Run button that a page offers beside a demo, such as a question to the model that was trained.
 * `Panel.astro` writes its markup; a panel adds its fields, its computation and its view.
 */
export abstract class PanelElement<T extends Fields, Strings, Result> extends HTMLElement {
  protected abstract readonly fields: T;
  protected abstract compute(settings: Settings<T>): Promise<Result>;
  /** The nodes of the figure, and a text version of it for screen readers. */
  protected abstract view(
    settings: Settings<T>,
    result: Result,
  ): { figure: FigureNode[]; text: string };
  /** Exports by the format named on the button; CSV without one of its own hands out the tables. */
  protected exports: Record<string, (result: Result) => Exported | Promise<Exported>> = {};
  protected props!: PanelProps<T, Strings>;
  protected form!: HTMLFormElement;
  protected settings!: Settings<T>;
  protected result: Result | undefined;
  private panel!: StatusPanel;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    addEventListener('pagehide', this.onLeave);
    if (this.form) return; // moved within the page, so everything is wired up already
    const kit = wordsOf<KitStrings>('parts');
    this.props = { ...propsOf(this), strings: wordsOf<Strings>(this.dataset.folder!), kit };
    this.panel = new StatusPanel(this, kit);
    this.form = this.querySelector<HTMLFormElement>(`#${this.id}-fields`)!;
    const typed = this.turn();
    this.wire();
    this.ready(typed);
  }

  disconnectedCallback(): void {
    this.running?.abort();
    clearTimeout(this.timer);
    removeEventListener('pagehide', this.onLeave);
  }

  /**
   * Fills in the form from the address; a field that the reader changed before the script came is kept.
   * @returns the names of the fields that are kept
   */
  private turn(): string[] {
    const { id, fields, form, props } = this;
    this.settings = fromUrl(fields, id, new URLSearchParams(location.search), props.settings);
    const typed = { ...restoredText(id, fields), ...changedIn(form, fields) };
    writeForm(form, { ...this.settings, ...typed });
    return Object.keys(typed);
  }

  private wire(): void {
    this.addEventListener('input', this.onInput);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.run();
    });
    this.addEventListener('click', this.onClick);
    wireShare(this, {
      kit: this.props.kit,
      file: (format) => this.file(format),
      say: (sentence) => this.say(sentence),
      fail: (error) => this.fail(error),
    });
    const buttons = this.querySelectorAll<HTMLButtonElement>('button:not([data-panel-cancel])');
    for (const button of buttons) button.disabled = false;
  }

  /**
   * Called once the form is filled in; a panel may add its own listeners.
   * @param _typed names of the fields that the reader has already typed into
   */
  protected ready(_typed: readonly string[]): void {}

  protected takePreset(_name: string): void {}

  private onInput = (event: Event): void => {
    if (!this.isOfForm(event)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.take(), PAUSE);
  };

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button) return;
    const { panelRetry, panelCancel, preset } = button.dataset;
    if (panelRetry !== undefined) void this.run();
    if (panelCancel !== undefined) this.cancel();
    if (preset) this.takePreset(preset);
  };

  private onLeave = (): void => keepForBack(this.id, typedIn(this.form, this.fields));

  /** True for an event of a field in the form, or of one outside it that names it. */
  protected isOfForm({ target }: Event): boolean {
    return (target as HTMLInputElement).form === this.form;
  }

  protected read(): Settings<T> {
    return readForm(this.form, this.fields, this.settings);
  }

  /** Reads the settings from the form, shows its errors, and updates the address. */
  protected take(): void {
    const { id, fields, props } = this;
    this.validate();
    replaceQuery((query) => toUrl(fields, id, this.settings, query, props.settings));
  }

  /** Reads the settings from the form, and shows its errors. */
  protected validate(): void {
    const { fields, props } = this;
    showErrors(this.form, fields, (name, value) => wrongValueText(fields[name], value, props));
    this.settings = this.read();
  }

  /** True if a field has an illegal value; the first such field is focused. */
  protected focusMistake(): boolean {
    const wrong = this.form.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) focusInFolds(wrong);
    return wrong !== null;
  }

  protected findSlot(name: string): HTMLElement {
    return findSlot(this, name);
  }

  /** The demo of the page that the panel belongs to, which is loaded before it. */
  protected host<Host>(): Host {
    return document.querySelector<HTMLElement>(this.dataset.host!) as Host;
  }

  /** Reads the form, computes and draws. A new run replaces one that is still in progress. */
  async run(): Promise<void> {
    clearTimeout(this.timer);
    this.take();
    if (this.focusMistake()) return;
    this.running?.abort();
    const { signal } = (this.running = new AbortController());
    this.panel.begin();
    clearFaults(this.form);
    this.show({ name: 'running', done: 0, of: 0 });
    try {
      const result = await this.compute(this.settings);
      if (!signal.aborted) this.finish(result);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  private finish(result: Result): void {
    this.result = result;
    this.redraw();
    this.dataset.runs = String(Number(this.dataset.runs ?? 0) + 1);
    this.dataset.mine = '';
    this.show({ name: 'idle' });
  }

  /** Draws the last result again. */
  protected redraw(): void {
    if (this.result !== undefined) this.draw(this.view(this.settings, this.result));
  }

  protected draw({ figure, text }: { figure: FigureNode[]; text: string }): void {
    mount(this.findSlot('figure'), figure);
    this.panel.describe(text);
  }

  protected show(status: Status): void {
    this.panel.show(status);
  }

  /** Shows a sentence in the live region, which is visible too. */
  protected say(sentence: string): void {
    this.panel.say(sentence);
  }

  protected cancel(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.show({ name: 'idle' });
    this.say(this.props.kit.cancelled);
  }

  /** Shows an error and what to do about it, also next to the field that caused it; the last figure stays. */
  protected fail(error: unknown): void {
    const message = this.explain(error);
    this.show({ name: 'failed', message });
    showFault(this.form, this.faultOf(codeOf(error)), message);
  }

  /** The sentence for an error's code, in the panel's strings or else the kit's. */
  protected explain(error: unknown): string {
    const { kit, locale } = this.props;
    return problemText(error, { ...kit.problems, ...this.problems() }, locale) ?? kit.failed;
  }

  /** The panel's sentences for its errors, by code. */
  protected problems(): Readonly<Record<string, string>> {
    return (this.props.strings as { problems?: Record<string, string> }).problems ?? {};
  }

  /** The field that caused an error, by the error's code; undefined if none did. */
  protected faultOf(_code: string): string | undefined {
    return undefined;
  }

  private async file(format: string): Promise<Exported | undefined> {
    if (this.result === undefined) await this.run();
    if (this.result === undefined) return undefined;
    const own = this.exports[format];
    if (own || format !== 'csv') return own!(this.result);
    const { csvOf } = await import('./csv-of');
    return csvOf([...this.querySelectorAll('table')], `crossroads-${this.id}`);
  }
}
