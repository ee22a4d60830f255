import { fill as fillSlots, formatNumber } from '~/i18n/format';
import type { KitStrings } from './parts/en';
import type { Locale } from '~/lib/locale';
import type { FigureNode } from '~/lib/figure';
import { quoted } from '~/lib/quote';
import { copyText } from '~/browser/clipboard';
import { save, type Exported } from './export';
import {
  clearFaults,
  followSlider,
  readForm,
  restoreHidden,
  showErrors,
  showFault,
  showValues,
  typedIn,
  writeForm,
} from './form';
import { showLimits } from './limits';
import { nameChosenFiles } from './chosen-file';
import { bringListing } from './listing';
import { mount } from './mount';
import { pieceOf } from './piece';
import { codeOf, problemSaid } from './problem';
import { propsOf } from './props';
import type { Status } from './status';
import { StatusPanel } from './status-panel';
import { wireTabs } from './tabs';
import { fromUrl, hasSettings, toUrl, type Fields, type Settings } from './url-state';
import { markPresets } from './presets';
import { showApplying } from './when';
import { wordsOf } from './words';

const PAUSE = 250; // ms between the last keystroke and an answer
/** What is typed or drawn along is answered when the hand rests; a choice at once. */
const TYPED = 'textarea, input:not([type=radio], [type=checkbox])';

export interface Progress {
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/** What `Demo.astro` passes to every element, with the words that the loader brought. */
export interface KitProps<T extends Fields> {
  locale: Locale;
  settings: Settings<T>;
  kit: KitStrings;
}

/**
 * A live figure. It finds the form and the figure that the build wrote, reads the form as its state,
 * and draws what `compute` returns. A demo adds its fields, its computation and its view.
 */
export abstract class DemoElement<T extends Fields, Result> extends HTMLElement {
  protected abstract readonly demo: string;
  protected abstract fields: T;
  protected abstract compute(settings: Settings<T>, progress: Progress): Promise<Result>;
  /** The nodes of the figure, and the sentence that tells the same to a screen reader. */
  protected abstract view(
    settings: Settings<T>,
    result: Result,
  ): { figure: FigureNode[]; said: string };
  /**
   * Whether an edit, or a link with settings, runs the demo by itself. Where a run is long it waits
   * for its button, and starts on no field that holds an illegal value.
   */
  protected readonly live: boolean = true;
  /** File formats this demo hands out, by the name on the button. */
  protected exports: Record<string, (result: Result) => Exported | Promise<Exported>> = {};
  /** What the buttons above the figure fill in, by their names. */
  protected presets: Readonly<Record<string, Partial<Settings<T>>>> = {};
  /** Says an error by its code, in words of this demo or else of the kit. */
  protected explain(error: unknown): string {
    const { kit, locale } = this.props;
    return problemSaid(error, { ...kit.problems, ...this.problems() }, locale) ?? kit.failed;
  }

  /** Sentences of this demo for what may fail in it, by code. */
  protected problems(): Readonly<Record<string, string>> {
    return wordsOf<{ problems?: Record<string, string> }>(this.demo).problems ?? {};
  }

  protected props!: KitProps<T>;
  protected form!: HTMLFormElement;
  protected settings!: Settings<T>;
  protected result: Result | undefined;
  private panel!: StatusPanel;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('click', this.onLink);
    if (this.form) return; // moved within the page: everything is wired already
    const words = { strings: wordsOf(this.demo), kit: wordsOf<KitStrings>('parts') };
    this.props = { ...propsOf<KitProps<T>>(this), ...words };
    this.panel = new StatusPanel(this, this.props.kit);
    this.prepare();
    this.form = this.querySelector('form')!;
    const query = new URLSearchParams(location.search);
    const typed = this.turn(query);
    this.wire();
    this.ready(typed);
    if (this.live && hasSettings(query, this.demo)) void this.run();
  }

  private wire(): void {
    this.addEventListener('input', this.onInput);
    this.form.addEventListener('submit', this.onSubmit);
    this.addEventListener('click', this.onClick);
    nameChosenFiles(this);
    wireTabs(this, (tab) => {
      if (tab === 'code') void bringListing(this, this.props.kit.codeMissing);
      if (tab === 'limits') showLimits(this, wordsOf<{ limits: string[] }>(this.demo).limits);
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button:not([data-cancel])'))
      button.disabled = false;
  }

  /** Turns the form to the settings of a link; what the reader has typed stays, its names are returned. */
  private turn(query: URLSearchParams): string[] {
    this.settings = fromUrl(this.fields, this.demo, query, this.props.settings);
    const typed = typedIn(this.form, this.fields);
    writeForm(this.form, { ...this.settings, ...typed });
    this.fit();
    return Object.keys(typed);
  }

  /** Hides the fields that say nothing under the settings of the form. */
  private fit(): void {
    showApplying(this, this.read());
    restoreHidden(this.form, this.fields, this.settings);
    markPresets(this, this.presets, this.read());
  }

  disconnectedCallback(): void {
    this.running?.abort();
    clearTimeout(this.timer);
    document.removeEventListener('click', this.onLink);
  }

  /** Called once the props are read, before the form is. */
  protected prepare(): void {}

  /**
   * Called once the form is filled; a demo may add listeners of its own.
   * @param _typed names of the fields the reader has already typed into
   */
  protected ready(_typed: readonly string[]): void {}

  /** What a form field holds now, as text. */
  protected value(name: string): string {
    const control = this.form.elements.namedItem(name);
    return control && 'value' in control ? String(control.value) : '';
  }

  /** Changes one field of the form, as if the reader had. */
  protected set(name: keyof T & string, value: string | number | boolean): void {
    writeForm(this.form, { [name]: value });
  }

  protected takePreset(name: string): void {
    const preset = this.presets[name];
    if (preset) this.fill(preset);
  }

  /** Fills the form as if the reader had. */
  protected fill(values: Partial<Record<keyof T & string, string | number | boolean>>): void {
    writeForm(this.form, values as Record<string, string | number | boolean>);
    this.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** The settings the form holds now. */
  protected read(): Settings<T> {
    return readForm(this.form, this.fields, this.settings);
  }

  /** From the form, or from a field that stands outside the form that it names. */
  private onInput = (event: Event): void => {
    if (!this.isOfForm(event)) return;
    const { target } = event as Event & { target: HTMLInputElement };
    followSlider(event);
    showValues(this.form);
    this.fit();
    clearTimeout(this.timer);
    if (this.live) {
      this.running?.abort(); // it would answer the settings before
      this.panel.expect();
    }
    const rest = target.matches(TYPED) ? PAUSE : 0;
    this.timer = setTimeout(() => (this.live ? void this.run() : this.take()), rest);
  };

  /** Whether something happened in the form, in one of its sliders, or in a field outside it that names it. */
  protected isOfForm({ target }: Event): boolean {
    const { form, name, dataset } = target as HTMLInputElement;
    return target === this.form || (form === this.form && (name !== '' || 'slides' in dataset));
  }

  private onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.run();
  };

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button) return;
    if (button.matches('[data-retry], [data-run]:not([type=submit])')) void this.run();
    if (button.matches('[data-cancel]')) this.cancel();
    if (button.matches('[data-link]')) void this.copyLink();
    if (button.dataset.export) void this.hand(button.dataset.export);
    if (button.dataset.preset) this.takePreset(button.dataset.preset);
  };

  /** A link of the page with settings of this demo turns them here, without leaving the page. */
  private onLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plain || link.pathname !== location.pathname) return;
    const query = new URLSearchParams(link.search);
    if (!hasSettings(query, this.demo)) return;
    event.preventDefault();
    this.turn(query);
    this.turned();
    this.scrollIntoView();
    if (this.live) void this.run();
  };

  /** Called when a link has turned the settings; a demo may bring the rest of its form in step. */
  protected turned(): void {}

  /** Reads the form, computes, draws. A newer run replaces one that is still going. */
  async run(): Promise<void> {
    clearTimeout(this.timer);
    this.take();
    if (!this.live && this.leadsToMistake()) return;
    this.running?.abort();
    const controller = (this.running = new AbortController());
    this.unfold();
    this.panel.begin();
    clearFaults(this.form);
    this.show({ name: 'running', done: 0, of: 0 });
    try {
      const result = await this.compute(this.settings, {
        signal: controller.signal,
        onProgress: (done, of) => this.show({ name: 'running', done, of }),
      });
      if (!controller.signal.aborted) this.finish(result);
    } catch (error) {
      if (!controller.signal.aborted) this.fail(error);
    }
  }

  /** Takes what the form holds: faults stand beside their fields, the settings in the address. */
  private take(): void {
    showErrors(this.form, this.fields, (name, value) => this.wrongValue(name, value));
    this.settings = this.read();
    this.keepInUrl();
  }

  /** Whether a field holds an illegal value; the reader is led to the first. */
  private leadsToMistake(): boolean {
    const wrong = this.form.querySelector<HTMLElement>('[aria-invalid=true]');
    for (let fold = wrong?.closest('details'); fold; fold = fold.parentElement!.closest('details'))
      fold.open = true;
    wrong?.focus();
    return wrong !== null;
  }

  /** Who runs the demo is past guessing: the reader's own result shows at once. */
  private unfold(): void {
    const { dataset } = this.piece('figure');
    delete dataset.reveal;
    delete dataset.folded;
  }

  private finish(result: Result): void {
    this.result = result;
    this.redraw();
    this.dataset.runs = String(Number(this.dataset.runs ?? 0) + 1);
    this.dataset.mine = '';
    this.show({ name: 'idle' });
  }

  protected show(status: Status): void {
    this.panel.show(status);
  }

  /** Says what went wrong and what to do, beside the field it lies in too; the last figure stays. */
  protected fail(error: unknown): void {
    const message = this.explain(error);
    this.show({ name: 'failed', message });
    showFault(this.form, this.faultOf(codeOf(error)), message);
  }

  /**
   * Work beside the runs, such as the answer to a click: what fails in it is said and the figure stays;
   * a run that has begun meanwhile has taken its place.
   */
  protected beside(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (this.isConnected && this.dataset.status !== 'running') this.fail(error);
    });
  }

  /** The field that a failure lies in, if it lies in one; by the code of its error. */
  protected faultOf(_code: string): string | undefined {
    return undefined;
  }

  /** Draws the last result again: for a change that needs no computation. */
  protected redraw(): void {
    if (this.result === undefined) return;
    this.draw(this.view(this.settings, this.result));
  }

  protected draw({ figure, said }: { figure: FigureNode[]; said: string }): void {
    mount(this.piece('figure'), figure);
    this.panel.tell(said);
  }

  protected cancel(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.show({ name: 'idle' });
    this.say(this.props.kit.cancelled);
  }

  /** Says a sentence in the live region, where a sighted reader sees it too. */
  protected say(sentence: string): void {
    this.panel.say(sentence);
  }

  protected piece(name: string): HTMLElement {
    return pieceOf(this, name);
  }

  private wrongValue(name: string, value: string): string {
    const field = this.fields[name];
    if (field?.kind === 'set') return this.props.kit.emptySet;
    if (field?.kind !== 'number')
      return fillSlots(this.props.kit.invalid, { value: quoted(value), min: '', max: '' });
    const { empty, invalid, invalidWhole } = this.props.kit;
    const template = value === '' ? empty : field.whole ? invalidWhole : invalid;
    const limit = (number: number) => formatNumber(number, this.props.locale);
    return fillSlots(template, { value, min: limit(field.min), max: limit(field.max) });
  }

  private keepInUrl(): void {
    const query = new URLSearchParams(location.search);
    const next = toUrl(this.fields, this.demo, this.settings, query, this.props.settings);
    const address = `${location.pathname}${next.size > 0 ? `?${next}` : ''}${location.hash}`;
    history.replaceState(history.state, '', address);
  }

  private async copyLink(): Promise<void> {
    const url = new URL(location.href);
    url.hash = this.id;
    const { copied, notCopied } = this.props.kit;
    this.say((await copyText(url.href)) ? copied : notCopied);
  }

  private async hand(format: string): Promise<void> {
    try {
      if (this.result === undefined) await this.run();
      if (this.result === undefined) return;
      const exported = await this.exports[format]!(this.result);
      save(exported);
      this.say(fillSlots(this.props.kit.exported, { file: exported.file }));
    } catch (error) {
      this.fail(error);
    }
  }
}
