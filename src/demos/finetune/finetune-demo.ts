import { fill, formatNumber } from '~/i18n/format';
import { durationText } from '~/demos/kit/duration';
import { mount } from '~/demos/kit/mount';
import { figureFile } from '~/demos/kit/figure-file';
import { StepHandle } from '../parts/step-handle';
import { TrainingDemo } from '../parts/training';
import { secondsOf, stepsOf } from '../parts/training-session';
import type { Cost } from './core/cost';
import { finetuneFields, type FinetuneFields, type FinetuneForm, PRESETS } from './core/settings';
import { axisOf } from './looked-at';
import { armOf } from './arm';
import { pictureSaid, progressSaid, ratesSaid } from './sentences';
import { openSession, type TunedRun, type Session } from './session';
import { choicesOf } from './core/choice';
import { FIRST_MATRIX, type FinetuneState, type FinetuneProps } from './state';
import { finetuneView, foldsView } from './view';
import { answersView } from './view/answers-view';

/** The code that writes files is loaded at the first export. */
const loadFiles = () => import('./files');

class FinetuneDemo extends TrainingDemo<FinetuneFields, TunedRun, Session> {
  protected readonly demo = 'finetune';
  protected readonly fields = finetuneFields;
  protected override presets = PRESETS;
  declare protected props: FinetuneProps;
  private matrix = FIRST_MATRIX;
  private handle!: StepHandle;

  protected override ready(): void {
    super.ready();
    this.handle = new StepHandle(this.findSlot('at') as HTMLInputElement, () => this.lookBack());
    this.findSlot('folds').addEventListener('change', this.onMatrix);
  }

  /** A preset counts as a press of Run. */
  protected override takePreset(name: string): void {
    super.takePreset(name);
    void this.run();
  }

  protected override exports = {
    json: async (session: Session) => (await loadFiles()).json(session),
    svg: () => figureFile(this, 'crossroads-finetune'),
  };

  protected sentences() {
    return this.props.strings;
  }

  protected open(form: FinetuneForm, signal: AbortSignal): Promise<Session> {
    this.handle.at = undefined;
    this.say(this.props.strings.starts);
    return openSession(this.worker, form, this.props.addresses, signal);
  }

  protected train(id: string, milliseconds: number, signal: AbortSignal) {
    return this.worker.advanceFinetune({ id, milliseconds }, { signal });
  }

  protected drop(id: string) {
    return this.worker.closeFinetune({ id });
  }

  protected progressSaid(session: Session): string {
    return progressSaid(this.stateOf(session));
  }

  /** Takes the speed of a whole run, including its looks, as better than the first measurement of this device. */
  protected override async ended(session: Session): Promise<void> {
    const { runs, opened, form } = session;
    for (const run of runs) run.changes = await this.worker.finetuneChanges({ id: run.id });
    const seconds = secondsOf(session);
    const most = runs.reduce((sum, { snapshot }) => sum + snapshot.steps, 0);
    const { work } = await this.cost(form);
    const perSecond = (work * stepsOf(session).done) / most / seconds;
    if (seconds > 1) this.device.learn(perSecond, opened.backend);
  }

  private cost(form: FinetuneForm): Promise<Cost> {
    const { vocabulary } = this.props;
    return this.worker.finetuneCost({ choices: choicesOf(form), vocabulary });
  }

  protected override view(_form: FinetuneForm, session: Session) {
    const state = this.stateOf(session);
    return { figure: finetuneView(state), said: pictureSaid(state) };
  }

  /** Pauses the run after the handle was dragged, and shows that step of it; before a run, of the recorded one. */
  private lookBack(): void {
    if (this.phase === 'running') this.pause();
    if (this.result) return this.redraw();
    const { locale, strings: t, arms } = this.props;
    const [snapshot] = arms;
    const at = this.handle.at ?? snapshot!.step;
    const runs = [{ snapshot: snapshot! }];
    const outline = snapshot!.looks;
    const state: FinetuneState = { locale, t, runs, at, outline, matrix: this.matrix };
    this.draw({ figure: finetuneView(state), said: pictureSaid(state) });
    this.follow(state);
  }

  protected override drawBeside(session: Session): void {
    const state = this.stateOf(session);
    mount(this.findSlot('folds'), foldsView(state));
    this.follow(state);
  }

  private follow(state: FinetuneState): void {
    mount(this.findSlot('told'), [answersView(state)]);
    const { strings: t, locale } = this.props;
    const step = Math.max(...state.runs.map(({ snapshot }) => snapshot.step));
    this.handle.follow({ step, steps: axisOf(state) }, (at) =>
      fill(t.handleSaid, { step: formatNumber(at, locale) }),
    );
  }

  private stateOf({ runs, opened: { backend }, form }: Session): FinetuneState {
    const { locale, strings: t, arms } = this.props;
    const outline = armOf(form, arms)?.looks;
    return { locale, t, runs, backend, matrix: this.matrix, at: this.handle.at, outline };
  }

  private onMatrix = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (!('matrix' in select.dataset)) return;
    this.matrix = select.value;
    this.redraw();
  };

  /** Estimates how long the settings will take here; the first time, it measures this device. */
  protected async showEstimate(): Promise<void> {
    const form = this.read();
    this.sayRates(form);
    const [speed, cost] = await Promise.all([
      this.device.measured(),
      this.cost(form).catch(() => undefined),
    ]);
    const isOutdated = JSON.stringify(form) !== JSON.stringify(this.read());
    if (!speed || !cost || isOutdated) return;
    const { strings: t, locale } = this.props;
    this.findSlot('estimate').textContent = fill(t.estimate, {
      weights: cost.weights.map((each) => formatNumber(each, locale)).join(' + '),
      time: durationText(cost.work / speed.perSecond, t),
      memory: formatNumber(cost.megabytes, locale),
    });
  }

  private sayRates(form: FinetuneForm): void {
    const { strings, locale } = this.props;
    this.findSlot('rate').textContent = ratesSaid(choicesOf(form), strings, locale);
  }
}

customElements.define('x-finetune', FinetuneDemo);
