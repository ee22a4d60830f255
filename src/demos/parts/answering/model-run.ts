import type { WriterAbout } from '~/lib/language-model/about';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import type { Fields, Settings } from '~/lib/settings/table';
import { mount } from '~/demos/kit/mount';
import { PanelElement } from '~/demos/kit/panel-element';
import { lazyModelPanel, modelProblems, type ModelPanel } from '../language-model/lazy';
import type { Writer } from '../language-model/writer';

/**
 * A panel whose questions a language model answers. The form that loads the model, `ModelPanel.astro`, stands before
 * the panel in the same element. Stop ends the writing, and what was written until then is the result.
 */
export abstract class ModelRunPanel<T extends Fields, Strings, Result> extends PanelElement<
  T,
  Strings,
  Result
> {
  private model!: ModelPanel;
  /** The model that is writing now. */
  private writing: Writer | undefined;
  protected isStopped = false;
  /** What is ready to write; undefined if nothing is. */
  protected about: WriterAbout | undefined;

  /** Asks the model what the form says. @throws Problem or RemoteError, whose sentence is shown */
  protected abstract answer(writer: Writer, settings: Settings<T>): Promise<Result>;

  /** Called at first, and when `about` has changed. */
  protected abstract met(): void;

  protected override ready(): void {
    const { locale } = this.props;
    this.model = lazyModelPanel(
      this.parentElement!.querySelector<HTMLElement>('[data-lm-panel]')!,
      { demo: this.id, locale },
      { ready: ({ about }) => this.meet(about), gone: () => this.meet(undefined) },
    );
    this.met();
  }

  private meet(about: WriterAbout | undefined): void {
    this.about = about;
    this.met();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.cancel();
    this.model.dispose();
  }

  protected get isWriting(): boolean {
    return this.writing !== undefined;
  }

  /** A second press waits until the model has stopped, since it writes one answer at a time. */
  override async run(): Promise<void> {
    if (!this.isWriting) await super.run();
  }

  protected async compute(settings: Settings<T>): Promise<Result> {
    const writer = this.model.writer();
    if (!writer) throw new Problem('no-model');
    this.writing = writer;
    this.isStopped = false;
    try {
      return await this.answer(writer, settings);
    } finally {
      this.writing = undefined;
    }
  }

  /** Ends the run between two tokens; it is not aborted, since its answers count. */
  protected override cancel(): void {
    this.isStopped = true;
    this.writing?.stop();
  }

  /** The sentence about a result stands below it for everyone to read. */
  protected override draw({ figure, said }: { figure: FigureNode[]; said: string }): void {
    mount(this.findSlot('figure'), figure);
    this.say(said);
  }

  protected override problems(): Readonly<Record<string, string>> {
    return { ...modelProblems(), ...super.problems() };
  }
}
