import { fill, formatNumber } from '~/i18n/format';
import { memoized } from '~/lib/memo';
import { durationText } from '~/demos/kit/duration';
import { figureFile } from '~/demos/kit/figure-file';
import { mount } from '~/demos/kit/mount';
import { StepHandle } from '../parts/step-handle';
import { TrainingDemo } from '../parts/training';
import { secondsOf } from '../parts/training-session';
import { playing, playOn } from './play';
import { fetchRecording, type Recording } from './recording';
import type { Estimate } from './estimate';
import {
  trainerFields,
  type TrainerFields,
  type TrainerForm,
  playsRecord,
  PRESETS,
} from './core/settings';
import { kindOf, pictureSaid, progressSaid } from './sentences';
import { openSession, type ModelRun, type Session } from './session';
import type { TrainerState, TrainerProps } from './state';
import { trainerView } from './view';
import { foldsView } from './view/folds-view';

/** The code that writes files is loaded at the first export. */
const loadFiles = () => import('./files');

class TrainerDemo extends TrainingDemo<TrainerFields, ModelRun, Session> {
  protected readonly demo = 'trainer';
  protected readonly fields = trainerFields;
  protected override presets = PRESETS;
  declare protected props: TrainerProps;
  private handle!: StepHandle;
  /** The recorded run of the page, loaded by the first look at it or at the start of a run. */
  private recorded: Recording | undefined;
  private readonly recording = memoized(async () => {
    return (this.recorded = await fetchRecording(this.props.records.own));
  });

  protected override ready(): void {
    super.ready();
    this.handle = new StepHandle(this.findSlot('at') as HTMLInputElement, () => this.lookBack());
  }

  protected override exports = {
    json: async (session: Session) => (await loadFiles()).json(session),
    svg: () => figureFile(this, 'crossroads-trainer'),
  };

  protected sentences() {
    return this.props.strings;
  }

  /** A preset counts as a press of Run. */
  protected override takePreset(name: string): void {
    super.takePreset(name);
    void this.run();
  }

  protected override fit(): void {
    super.fit();
    this.nameButton();
  }

  /** With the settings of the playable record, the button says Play instead of Train. */
  private nameButton(): void {
    const { run, play } = this.props.strings;
    const [from, to] = playsRecord(this.read()) ? [run, play] : [play, run];
    for (const button of this.querySelectorAll('[data-run], [data-again]')) {
      const words = button.firstChild as Text;
      words.data = words.data.replace(from, to);
    }
  }

  protected async open(form: TrainerForm, signal: AbortSignal): Promise<Session> {
    this.handle.at = undefined;
    const { strings, records } = this.props;
    this.say(strings.starts[form.source === 'world' ? 'world' : 'text']);
    if (playsRecord(form)) return playing(await fetchRecording(records.moment), form);
    const [session] = await Promise.all([
      openSession(this.worker, form, this.props, signal),
      this.recording().catch(() => undefined), // the outline is optional
    ]);
    return session;
  }

  protected override async advance(session: Session, slice: number, signal: AbortSignal) {
    return session.played ? playOn(session, signal) : super.advance(session, slice, signal);
  }

  protected train(id: string, milliseconds: number, signal: AbortSignal) {
    return this.worker.advance({ id, milliseconds }, { signal });
  }

  protected async drop(id: string) {
    if (!this.session?.played) await this.worker.close({ id });
  }

  protected progressSaid(session: Session): string {
    return progressSaid(this.stateOf(session));
  }

  /** A played record stays a recorded run. */
  protected override basisOf({ played }: Session) {
    return played ? 'recorded' : 'yours';
  }

  /** Takes the speed of a whole run, including its probes, as better than the first measurement of this device. */
  protected override async ended(session: Session): Promise<void> {
    if (session.played) return;
    const seconds = secondsOf(session);
    const { work } = await this.estimate(session.form);
    if (seconds > 1) this.device.learn(work / seconds, session.opened.backend);
  }

  /** Pauses the run after the handle was dragged, and shows that step of it; before a run, of the recorded one. */
  private lookBack(): void {
    if (this.phase === 'running') this.pause();
    if (this.result) this.redraw();
    else this.runAlongside(this.recording().then((recording) => this.drawRecorded(recording)));
  }

  private drawRecorded({ snapshot, asked }: Recording): void {
    if (this.result) return; // a run has begun in the meantime
    const { locale, strings: t } = this.props;
    const { losses: outline } = snapshot;
    const state = { locale, t, run: { snapshot }, asked, at: this.handle.at, outline };
    this.draw({ figure: trainerView(state), said: pictureSaid(state) });
    this.drawAround(state);
  }

  protected override view(_form: TrainerForm, session: Session) {
    const state = this.stateOf(session);
    return { figure: trainerView(state), said: pictureSaid(state) };
  }

  protected override drawBeside(session: Session): void {
    const state = this.stateOf(session);
    mount(this.findSlot('folds'), foldsView(state));
    this.drawAround(state);
  }

  private drawAround(state: TrainerState): void {
    const { strings: t, locale } = this.props;
    this.findSlot('plate-title').textContent = t.plates[kindOf(state)];
    this.handle.follow(state.run.snapshot, (step) =>
      fill(t.handleSaid, { step: formatNumber(step, locale) }),
    );
  }

  private stateOf({ runs, opened: live, asked, played, form }: Session): TrainerState {
    const { locale, strings: t } = this.props;
    return {
      ...{ locale, t, run: runs[0]!, asked, at: this.handle.at },
      ...(played ? { from: played.from } : { live }),
      outline: played ? played.whole.losses : this.outlineFor(form),
      learning: this.phase === 'running',
    };
  }

  /** The recorded losses, if the run has the same length and data. */
  private outlineFor(form: TrainerForm) {
    const { settings } = this.props;
    const isLike = (['source', 'size', 'steps', 'batch'] as const).every(
      (name) => form[name] === settings[name],
    );
    return isLike ? this.recorded?.snapshot.losses : undefined;
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('text-') ? 'text' : undefined;
  }

  /** Estimates how long the settings will take here; the first time, it measures this device. */
  protected async showEstimate(): Promise<void> {
    const { strings: t, locale } = this.props;
    const said = this.findSlot('estimate');
    if (playsRecord(this.read())) return void (said.textContent = t.playEstimate);
    const speed = await this.device.measured();
    if (!speed) return;
    const { weights, work, megabytes } = await this.estimate(this.read());
    said.textContent = fill(t.estimate, {
      weights: formatNumber(weights, locale),
      time: durationText(work / speed.perSecond, t),
      memory: formatNumber(megabytes, locale),
    });
  }

  /** The code that plans a model's memory is loaded on first use. */
  private async estimate(form: TrainerForm): Promise<Estimate> {
    const { estimate } = await import('./estimate');
    return estimate(form, this.props.vocabulary);
  }
}

customElements.define('x-trainer', TrainerDemo);
