import { fill } from '~/i18n/format';
import { copyLinkTo, hasSettings, settingsClicked } from './address';
import { nameChosenFiles } from './chosen-files';
import { DemoFigure } from './demo-figure';
import { save, type Exported } from './export';
import { typedIn } from './form';
import { clearFaults, followSlider, showValues } from './panel-form';
import { wireFoot } from './foot';
import { keepForBack } from './half-typed';
import type { Words as KitStrings } from 'words:parts';
import { isOwn, ownParts, propsOf, type KitProps, marked } from './props';
import { StatusPanel } from './status-panel';
import { settingsFrom, type Fields, type Settings } from '~/lib/settings/table';
import { wordsOf } from './words';

const PAUSE = 250; // ms between the last keystroke and the run
/** Controls whose input is debounced; other controls start a run at once. */
const TYPED = 'textarea, input:not([type=radio], [type=checkbox])';

export interface Progress {
  signal: AbortSignal;
  onProgress: (done: number, of: number) => void;
}

/**
 * A live figure. It finds the form and the figure written at build time, reads its settings from the form, and draws
 * the result of `compute`. A demo adds its fields, its computation and its view.
 */
export abstract class DemoElement<T extends Fields, Result> extends DemoFigure<T, Result> {
  protected abstract compute(settings: Settings<T>, progress: Progress): Promise<Result>;
  /**
   * If true, an edit, or a link with settings, runs the demo by itself. Long runs set it to false: they wait for their
   * button, and do not start while a field has an illegal value.
   */
  protected readonly live: boolean = true;
  /** Fields that wait for the button in an otherwise live demo, such as a question being typed. */
  protected readonly waits: readonly string[] = [];
  /** Fields that only change how the figure is drawn, so that changing them does not make it stale. */
  protected readonly drawnBy: readonly string[] = [];
  /** Exports of this demo, by the format named on the button. */
  protected exports: Record<string, (result: Result) => Exported | Promise<Exported>> = {};
  private running: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Key of the settings that the figure shows. */
  private answered = '';

  connectedCallback(): void {
    document.addEventListener('click', this.onLink);
    addEventListener('pagehide', this.onLeave);
    if (this.form) return; // moved within the page, so everything is wired up already
    const words = { strings: wordsOf(this.folder), kit: wordsOf<KitStrings>('parts') };
    this.props = { ...propsOf<KitProps<T>>(this), ...words };
    this.panel = new StatusPanel(this, this.props.kit);
    this.prepare();
    this.form = this.querySelector<HTMLFormElement>(`#${this.formId}`)!;
    const query = new URLSearchParams(location.search);
    this.answered = this.keyOf(settingsFrom(this.fields, () => null, this.props.settings));
    const typed = this.turn(query);
    this.wire();
    this.ready(typed);
    this.showStale();
    const isTurned = typed.some((name) => this.fields[name]!.kind !== 'private');
    if (this.live && (isTurned || hasSettings(query, this.demo))) void this.run();
  }

  private wire(): void {
    this.addEventListener('input', this.onInput);
    this.form.addEventListener('submit', this.onSubmit);
    this.addEventListener('click', this.onClick);
    nameChosenFiles(this);
    wireFoot(this, this.demo, this.props.kit);
    for (const button of ownParts<HTMLButtonElement>(this, `button:not(${marked('cancel')})`))
      button.disabled = false;
  }

  disconnectedCallback(): void {
    this.running?.abort();
    clearTimeout(this.timer);
    document.removeEventListener('click', this.onLink);
    removeEventListener('pagehide', this.onLeave);
  }

  /** Called once the props are read, but before the form is. */
  protected prepare(): void {}

  /**
   * Called once the form is filled in; a demo may add its own listeners.
   * @param _typed names of the fields that the reader has already typed into
   */
  protected ready(_typed: readonly string[]): void {}

  /** Handles input in the form, or in a field outside it that names it. */
  private onInput = (event: Event): void => {
    if (!this.isOfForm(event)) return;
    const { target } = event as Event & { target: HTMLInputElement };
    followSlider(event);
    showValues(this.form);
    this.fit();
    clearTimeout(this.timer);
    this.showStale();
    const live = this.live && !this.waits.includes(target.name);
    if (live) {
      this.running?.abort(); // it would show the previous settings
      this.panel.expect();
    }
    const rest = target.matches(TYPED) ? PAUSE : 0;
    this.timer = setTimeout(() => (live ? void this.run() : this.take()), rest);
  };

  /** Enter in a field starts a run, unless Pause or Continue has replaced Run: that would discard the current run. */
  private onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const goesOn = this.querySelector('[data-pause]') && this.querySelector('[data-run][hidden]');
    if (!goesOn) void this.run();
  };

  private onClick = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button');
    if (!button || !isOwn(this, button)) return;
    if (button.matches(`${marked('retry')}, [data-again], [data-run]:not([type=submit])`))
      void this.run();
    if (button.matches(marked('cancel'))) this.cancel();
    if (button.matches(marked('link'))) void this.copyLink();
    const { export: format, panelExport = format } = button.dataset;
    if (panelExport) void this.exportAs(panelExport);
    if (button.dataset.preset) this.takePreset(button.dataset.preset);
  };

  private onLeave = (): void => keepForBack(this.demo, typedIn(this.form, this.fields));

  /** Applies the settings in a clicked link of the page to this demo, without leaving the page. */
  private onLink = (event: MouseEvent): void => {
    const query = settingsClicked(event, (read) => hasSettings(read, this.demo));
    if (!query) return;
    event.preventDefault();
    this.turn(query);
    this.turned();
    this.showStale();
    this.scrollIntoView();
    if (this.live) void this.run();
  };

  /** Called after a link has changed the settings; a demo may update the rest of its form. */
  protected turned(): void {}

  /** Reads the form, computes and draws. A new run replaces one that is still in progress. */
  async run(): Promise<void> {
    clearTimeout(this.timer);
    this.take();
    if (!this.live && this.focusMistake()) return;
    this.running?.abort();
    const controller = (this.running = new AbortController());
    this.answered = this.keyOf(this.settings);
    this.showStale();
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

  private finish(result: Result): void {
    this.result = result;
    this.redraw();
    this.dataset.runs = String(Number(this.dataset.runs ?? 0) + 1);
    this.turnBadge(this.tookText(this.panel.seconds));
    this.show({ name: 'idle' });
  }

  /**
   * A key of the settings that make the figure stale: in a live demo only fields
   * that wait, otherwise all that do not merely change the drawing.
   */
  private keyOf(settings: Settings<T>): string {
    const counts = (name: string) =>
      this.live ? this.waits.includes(name) : !this.drawnBy.includes(name);
    return JSON.stringify(Object.entries(settings).filter(([name]) => counts(name)));
  }

  /** True if the figure does not match the form. */
  protected get stale(): boolean {
    return this.keyOf(this.read()) !== this.answered;
  }

  /** Dims a stale figure. */
  protected showStale(): void {
    this.panel.showStale(this.stale);
  }

  protected cancel(): void {
    clearTimeout(this.timer);
    this.running?.abort();
    this.show({ name: 'idle' });
    this.say(this.props.kit.cancelled);
  }

  private async copyLink(): Promise<void> {
    const { copied, notCopied } = this.props.kit;
    this.say((await copyLinkTo(this.id)) ? copied : notCopied);
  }

  /** The file of a format; as CSV, a demo without rows of its own hands out its tables. */
  private async exported(format: string, result: Result): Promise<Exported> {
    const own = this.exports[format];
    if (own || format !== 'csv') return own!(result);
    const { csvOf } = await import('./csv-of');
    return csvOf(ownParts<HTMLTableElement>(this, 'table'), `crossroads-${this.demo}`);
  }

  private async exportAs(format: string): Promise<void> {
    try {
      if (this.result === undefined) await this.run();
      if (this.result === undefined) return;
      const exported = await this.exported(format, this.result);
      save(exported);
      this.say(fill(this.props.kit.exported, { file: exported.file }));
    } catch (error) {
      this.fail(error);
    }
  }
}
