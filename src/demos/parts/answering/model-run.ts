import type { WriterAbout } from '~/lib/language-model/about';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import type { Fields, Settings } from '~/lib/settings/table';
import { mount } from '~/demos/kit/mount';
import type { AdapterFile, UsedAdapter } from '~/workers/models';
import { PanelElement } from '~/demos/kit/panel-element';
import { ownParts } from '~/demos/kit/props';
import { tellSilence } from '../language-model/tell-silence';
import { lazyModelPanel, modelProblems, type ModelPanel } from '../language-model/lazy';
import { modelState, onModel } from '../language-model/state';
import type { Writer } from '../language-model/writer';
import { stopsField } from '../language-model/writing-fields';

/**
 * A panel whose questions a language model answers. The form that loads the model, `ModelPanel.astro`, stands before
 * the panel in the same element; a panel whose host is such a panel shares its form. Stop ends the writing, and what
 * was written until then is the result. Parts with `data-tiny` are shown for a tiny model, those with `data-not-tiny`
 * for any other and before there is one.
 */
export abstract class ModelRunPanel<T extends Fields, Strings, Result> extends PanelElement<
  T,
  Strings,
  Result
> {
  private model!: ModelPanel;
  /** Called when `about` has changed, for the panels that share the form. */
  private readonly sharers: ((about: WriterAbout | undefined) => void)[] = [];
  private stopTiming: (() => void) | undefined;
  /** The model that is writing now. */
  private writing: Writer | undefined;
  protected isStopped = false;
  /** The model that is ready to write; undefined if none is. */
  protected about: WriterAbout | undefined;

  /** Asks the model what the form says. @throws Problem or RemoteError, whose sentence is shown */
  protected abstract answer(writer: Writer, settings: Settings<T>): Promise<Result>;

  /** Called at first, and when `about` has changed. */
  protected abstract met(): void;

  protected override ready(): void {
    const host: unknown = this.dataset.host && this.host();
    if (host instanceof ModelRunPanel) {
      this.model = host.model;
      host.sharers.push((about) => this.meet(about));
      this.meet(host.about);
    } else {
      this.model = this.openForm();
      this.meet(undefined);
    }
    this.stopTiming = this.followPace();
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

  private openForm(): ModelPanel {
    const root = this.parentElement!.querySelector<HTMLElement>('[data-lm-panel]')!;
    const { locale } = this.props;
    const on = {
      ready: ({ about }: Writer) => this.meet(about),
      gone: () => this.meet(undefined),
    };
    return lazyModelPanel(root, { demo: this.id, locale }, on);
  }

  private meet(about: WriterAbout | undefined): void {
    this.about = about;
    const tiny = about?.tiny === true;
    for (const part of ownParts(this, '[data-tiny], [data-not-tiny]'))
      part.hidden = 'tiny' in part.dataset !== tiny;
    this.met();
    for (const share of this.sharers) share(about);
  }

  /** Gives fields their usual values for this model, unless the reader has set others. */
  protected makeUsual(usual: Partial<Settings<T>>): void {
    const { settings } = this.props;
    for (const [name, value] of Object.entries(usual))
      if (this.value(name) === String(settings[name])) this.set(name, value as string | number);
    this.props.settings = { ...settings, ...usual };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopTiming?.();
    this.cancel();
    this.model.dispose();
  }

  /** Puts an adapter on the model of this site, or takes it off. @throws as `useAdapter` of the panel does */
  protected useAdapter(adapter: AdapterFile | undefined): Promise<UsedAdapter | undefined> {
    return this.model.useAdapter(adapter);
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

  /** Disables the panels that share the form, or enables them again: the model answers one panel at a time. */
  private holdOthers(held: boolean): void {
    const buttons = this.parentElement?.querySelectorAll<HTMLButtonElement>('[data-panel-run]');
    for (const button of buttons ?? []) if (!this.contains(button)) button.disabled = held;
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

  /** Shows a sentence about a run whose length nobody knows. */
  protected sayRunning(said: string): void {
    this.show({ name: 'running', done: 0, of: 0, said });
  }

  protected override faultOf(code: string): string | undefined {
    return 'lmStops' in this.fields ? stopsField(code) : undefined;
  }

  protected override problems(): Readonly<Record<string, string>> {
    return { ...modelProblems(), ...super.problems() };
  }
}
