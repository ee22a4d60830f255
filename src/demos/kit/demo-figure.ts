import { fill, formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { Fields, Settings } from '~/lib/settings/table';
import { DemoForm } from './demo-form';
import { showFault } from './panel-form';
import { mount } from './mount';
import { codeOf, problemText } from './problem';
import type { Basis, Status, StatusPanel } from './status-panel';
import { wordsOf } from './words';

/** A form with a figure: draws a result into it, shows how the run goes, and says why it failed. */
export abstract class DemoFigure<T extends Fields, Result> extends DemoForm<T> {
  /** The nodes of the figure, and a text version of it for screen readers. */
  protected abstract view(
    settings: Settings<T>,
    result: Result,
  ): { figure: FigureNode[]; text: string };
  protected result: Result | undefined;
  protected panel!: StatusPanel;

  /** What a result rests on: only what this tab has computed from this press is the reader's own. */
  protected basisOf(_result: Result): Basis {
    return 'yours';
  }

  protected turnBadge(took: string): void {
    this.panel.rest(this.basisOf(this.result!), took);
  }

  /** The time of a run, shown after “yours”; empty below 0.05 seconds. */
  protected tookText(seconds: number): string {
    const { kit, locale } = this.props;
    const digits = seconds < 10 ? 1 : 0;
    return seconds < 0.05 ? '' : fill(kit.took, { s: formatNumber(seconds, locale, digits) });
  }

  protected show(status: Status): void {
    this.panel.show(status);
  }

  /** Shows an error and what to do about it, also next to the field that caused it; the last figure stays. */
  protected fail(error: unknown): void {
    const message = this.explain(error);
    this.show({ name: 'failed', message });
    showFault(this.form, this.faultOf(codeOf(error)), message);
  }

  /** The sentence for an error's code, in the demo's strings or else the kit's. */
  protected explain(error: unknown): string {
    const { kit, locale } = this.props;
    return problemText(error, { ...kit.problems, ...this.problems() }, locale) ?? kit.failed;
  }

  /** The demo's sentences for its errors, by code. */
  protected problems(): Readonly<Record<string, string>> {
    return wordsOf<{ problems?: Record<string, string> }>(this.folder).problems ?? {};
  }

  /**
   * Work alongside the runs, such as the response to a click. Its errors are shown
   * and the figure stays, unless a run has started in the meantime.
   */
  protected runAlongside(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (this.isConnected && this.dataset.status !== 'running') this.fail(error);
    });
  }

  /** The field that caused an error, by the error's code; undefined if none did. */
  protected faultOf(_code: string): string | undefined {
    return undefined;
  }

  /** Draws the last result again, after a change that needs no computation. */
  protected redraw(): void {
    if (this.result === undefined) return;
    this.draw(this.view(this.settings, this.result));
  }

  protected draw({ figure, text }: { figure: FigureNode[]; text: string }): void {
    mount(this.findSlot('figure'), figure);
    this.panel.describe(text);
  }

  /** Shows a sentence in the live region, which is visible too. */
  protected say(sentence: string): void {
    this.panel.say(sentence);
  }
}
