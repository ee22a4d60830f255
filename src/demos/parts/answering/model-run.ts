import type { WriterAbout } from '~/lib/language-model/about';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import type { Fields, Settings } from '~/lib/settings/table';
import { mount } from '~/demos/kit/mount';
import { PanelElement } from '~/demos/kit/panel-element';
import { tellSilence } from '../language-model/tell-silence';
import { modelProblems } from '../language-model/lazy';
import { modelState, onModel, onWriter } from '../language-model/state';
import type { Writer } from '../language-model/writer';
import { stopsField } from '../language-model/writing-fields';

/** The panels of the page: the model answers one at a time. */
const panels = new Set<{ hold(isBlocked: boolean): void }>();

/**
 * A panel whose questions a language model answers: the page's one, which `ModelPanel.astro` loads. Stop ends the writing,
 * and what was written until then is the result.
 */
export abstract class ModelRunPanel<T extends Fields, Strings, Result> extends PanelElement<
  T,
  Strings,
  Result
> {
  private stopFollowing: (() => void)[] = [];
  private writing: Writer | undefined;
  protected isStopped = false;
  /** The model that is ready to write; undefined if none is. */
  protected about: WriterAbout | undefined;

  /** Asks the model what the form says. @throws Problem or RemoteError, whose sentence is shown */
  protected abstract answer(writer: Writer, settings: Settings<T>): Promise<Result>;

  /** Called at first, and when `about` has changed. */
  protected abstract met(): void;

  protected override ready(): void {
    panels.add(this);
    this.stopFollowing = [onWriter((writer) => this.meet(writer)), this.followPace()];
    this.meet(modelState().ready?.writer);
  }

  /** A server's pace is known after its first answer, which changes what the form expects. */
  private followPace(): () => void {
    let known = modelState().ready?.pace;
    return onModel(({ ready }) => {
      const isNew = ready?.served !== undefined && ready.pace !== known;
      known = ready?.pace;
      if (isNew) this.met();
    });
  }

  private meet(writer: Writer | undefined): void {
    this.about = writer?.about;
    this.met();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    panels.delete(this);
    for (const stop of this.stopFollowing) stop();
    this.cancel();
  }

  protected get isWriting(): boolean {
    return this.writing !== undefined;
  }

  /** A second press waits until the model has stopped, since it writes one answer at a time. */
  override async run(): Promise<void> {
    if (!this.isWriting) await super.run();
  }

  protected async compute(settings: Settings<T>): Promise<Result> {
    const { writer } = modelState().ready ?? {};
    if (!writer) throw new Problem('no-model');
    this.writing = writer;
    this.isStopped = false;
    this.holdOthers(true);
    const stopTelling = tellSilence(this.findSlot('waiting'), writer);
    try {
      return await this.answer(writer, settings);
    } finally {
      stopTelling();
      this.writing = undefined;
      this.holdOthers(false);
    }
  }

  private holdOthers(isBlocked: boolean): void {
    for (const panel of panels) if (panel !== this) panel.hold(isBlocked);
  }

  /** Disables the panel's button while another panel asks the model, or enables it again. */
  hold(isBlocked: boolean): void {
    (this.findSlot('run') as HTMLButtonElement).disabled = isBlocked;
  }

  /** Ends the run between two tokens; it is not aborted, since its answers count. */
  protected override cancel(): void {
    this.isStopped = true;
    this.writing?.stop();
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

  /** The sentence about a result stands below it for everyone to read. */
  protected override draw({ figure, text }: { figure: FigureNode[]; text: string }): void {
    mount(this.findSlot('figure'), figure);
    this.say(text);
  }

  /** Shows a sentence about a run whose length nobody knows. */
  protected sayRunning(text: string): void {
    this.show({ name: 'running', done: 0, of: 0, text });
  }

  protected override faultOf(code: string): string | undefined {
    return 'lmStops' in this.fields ? stopsField(code) : undefined;
  }

  protected override problems(): Readonly<Record<string, string>> {
    return { ...modelProblems(), ...super.problems() };
  }
}
