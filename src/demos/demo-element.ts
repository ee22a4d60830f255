import { fill } from '~/i18n/format';
import type { KitStrings } from '~/i18n/kit-strings';
import type { FigureNode } from '~/lib/figure';
import { save, type Exported } from './export';
import { followSlider, readForm, showErrors, showValues, typedIn, writeForm } from './form';
import { mount } from './mount';
import { propsOf } from './props';
import type { Status } from './status';
import { wireTabs } from './tabs';
import { fromUrl, toUrl, type Fields, type Settings } from './url-state';

const PAUSE = 250; // ms between the last keystroke and an answer
const PATIENCE = 400; // ms before a run shows that it is going on

export interface Progress {
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/** What `Demo.astro` passes to every element. */
export interface KitProps<T extends Fields> {
  locale: 'en' | 'zh';
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
  /** File formats this demo hands out, by the name on the button. */
  protected exports: Record<string, () => Exported | Promise<Exported>> = {};
  /** Words for an error of this demo; the kit says the rest. */
  protected explain(error: unknown): string {
    return (error as Error).message || this.props.kit.failed;
  }

  protected props!: KitProps<T>;
  protected form!: HTMLFormElement;
  protected settings!: Settings<T>;
  protected result: Result | undefined;
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private started = 0;
  private waited = false;

  connectedCallback(): void {
    this.props = propsOf(this);
    this.prepare();
    this.form = this.querySelector('form')!;
    const query = new URLSearchParams(location.search);
    this.settings = fromUrl(this.fields, this.demo, query, this.props.settings);
    const typed = typedIn(this.form, this.fields);
    writeForm(this.form, { ...this.settings, ...typed });
    this.form.addEventListener('input', this.onInput);
    this.form.addEventListener('submit', this.onSubmit);
    this.addEventListener('click', this.onClick);
    for (const button of this.querySelectorAll<HTMLButtonElement>(
      'button[disabled]:not([data-cancel])',
    ))
      button.disabled = false;
    wireTabs(this);
    document.addEventListener('click', this.onLink);
    this.ready(Object.keys(typed));
    if (query.toString().includes(`${this.demo}.`)) void this.run();
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

  /** The settings the form holds now. */
  protected read(): Settings<T> {
    return readForm(this.form, this.fields, this.settings);
  }

  private onInput = (event: Event): void => {
    followSlider(event);
    showValues(this.form);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), PAUSE);
  };

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
  };

  /** A link of the page with settings of this demo turns them here, without leaving the page. */
  private onLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !plain || link.pathname !== location.pathname) return;
    if (!link.search.includes(`${this.demo}.`)) return;
    event.preventDefault();
    const query = new URLSearchParams(link.search);
    this.settings = fromUrl(this.fields, this.demo, query, this.props.settings);
    writeForm(this.form, { ...this.settings, ...typedIn(this.form, this.fields) });
    this.turned();
    this.scrollIntoView();
    void this.run();
  };

  /** Called when a link has turned the settings; a demo may bring the rest of its form in step. */
  protected turned(): void {}

  /** Reads the form, computes, draws. A newer run replaces one that is still going. */
  async run(): Promise<void> {
    clearTimeout(this.timer);
    showErrors(this.form, this.fields, (name, value) => this.wrongValue(name, value));
    this.settings = this.read();
    this.keepInUrl();
    this.running?.abort();
    const controller = (this.running = new AbortController());
    this.started = performance.now();
    this.unfold();
    this.waited = false;
    this.show({ name: 'running', done: 0, of: 0 });
    setTimeout(() => this.showWaiting(controller), PATIENCE);
    try {
      const result = await this.compute(this.settings, {
        signal: controller.signal,
        onProgress: (done, of) => this.show({ name: 'running', done, of }),
      });
      if (!controller.signal.aborted) this.finish(result);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.show({ name: 'failed', message: this.explain(error) });
    }
  }

  /** A long run shows its bar and the way to cancel it, even if the worker is too busy to report. */
  private showWaiting(run: AbortController): void {
    if (this.running !== run || this.dataset.status !== 'running') return;
    this.waited = true;
    this.show({ name: 'running', done: 0, of: 0 });
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

  /** Draws the last result again: for a change that needs no computation. */
  protected redraw(): void {
    if (this.result === undefined) return;
    const { figure, said } = this.view(this.settings, this.result);
    mount(this.piece('figure'), figure);
    this.say(said);
  }

  protected cancel(): void {
    this.running?.abort();
    this.show({ name: 'idle' });
    this.say(this.props.kit.cancelled);
  }

  protected show(status: Status): void {
    this.dataset.status = status.name;
    const busy = status.name === 'running' || status.name === 'loading';
    const working = this.piece('working');
    working.hidden = !busy || !this.waited;
    if (status.name === 'running' && !working.hidden) this.showProgress(status.done, status.of);
    const cancel = this.querySelector<HTMLButtonElement>('[data-cancel]');
    if (cancel) cancel.disabled = !busy;
    this.piece('failed').hidden = status.name !== 'failed';
    if (status.name === 'failed') {
      this.piece('failure').textContent = status.message;
      this.say(status.message);
    }
  }

  private showProgress(done: number, of: number): void {
    const bar = this.querySelector('progress')!;
    if (of > 0) [bar.max, bar.value] = [of, done];
    const seconds = ((performance.now() - this.started) / 1_000) * (of / Math.max(done, 1) - 1);
    const left = fill(this.props.kit.secondsLeft, { n: Math.max(1, Math.round(seconds)) });
    const text =
      of > 0 ? fill(this.props.kit.runningOf, { done, of, left }) : this.props.kit.running;
    this.piece('progress').textContent = text;
  }

  /** Says a sentence in the live region, where a sighted reader sees it too. */
  protected say(sentence: string): void {
    this.piece('live').textContent = sentence;
  }

  protected piece(name: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (!element) throw new Error(`<${this.localName}> has no [data-${name}].`);
    return element;
  }

  private wrongValue(name: string, value: string): string {
    const field = this.fields[name];
    if (field?.kind !== 'number') return fill(this.props.kit.invalid, { value, min: '', max: '' });
    const template = field.whole ? this.props.kit.invalidWhole : this.props.kit.invalid;
    return fill(template, { value, min: field.min, max: field.max });
  }

  private keepInUrl(): void {
    const query = new URLSearchParams(location.search);
    const next = toUrl(
      this.fields,
      this.demo,
      this.settings,
      query,
      this.props.settings,
    ).toString();
    const address = `${location.pathname}${next && `?${next}`}${location.hash}`;
    history.replaceState(history.state, '', address);
  }

  private async copyLink(): Promise<void> {
    const url = new URL(location.href);
    url.hash = this.id;
    try {
      await navigator.clipboard.writeText(url.href);
      this.say(this.props.kit.copied);
    } catch {
      this.say(this.props.kit.notCopied);
    }
  }

  private async hand(format: string): Promise<void> {
    try {
      if (this.result === undefined) await this.run();
      if (this.result === undefined) return;
      const exported = await this.exports[format]!();
      save(exported);
      this.say(fill(this.props.kit.exported, { file: exported.file }));
    } catch (error) {
      this.show({ name: 'failed', message: this.explain(error) });
    }
  }
}
