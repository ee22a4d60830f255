import { fill, formatNumber } from '~/i18n/format';
import { lazily } from '~/lib/lazily';
import { durationText } from '../duration';
import type { Exported } from '../export';
import { colourOf } from '../parts/colour-of';
import type { Offered } from '../parts/take-model/offer';
import { TrainingDemo } from '../parts/training';
import { secondsOf } from '../parts/training-session';
import type { KitProps } from '../props';
import type { AskPanel } from './ask/ask-panel';
import type { Estimate, Vocabulary } from './estimate';
import { trainerFields, type TrainerFields, type TrainerForm } from './fields';
import { PRESETS } from './presets';
import { figureSaid, progressSaid } from './sentences';
import { openSession, type Addresses, type ModelRun, type Session } from './session';
import type { TrainerState } from './state';
import type { TrainerStrings } from './strings';
import { trainerView } from './view';

interface Props extends KitProps<TrainerFields> {
  strings: TrainerStrings;
  texts: Addresses;
  vocabulary: Vocabulary;
}

/** What writes files is fetched when the first is asked for. */
const loadFiles = () => import('./files');

class TrainerDemo extends TrainingDemo<TrainerFields, ModelRun, Session> {
  protected readonly demo = 'trainer';
  protected readonly fields = trainerFields;
  protected override presets = PRESETS;
  declare protected props: Props;
  /** What asks a model is fetched at the first press; that press counts too. */
  private readonly asking = lazily(() => this.openAsking());

  protected override ready(): void {
    super.ready();
    for (const type of ['click', 'submit'])
      this.querySelector('[data-ask]')?.addEventListener(type, this.onAsk);
  }

  protected override exports = {
    csv: async (session: Session) => (await loadFiles()).csv(session),
    json: async (session: Session) => (await loadFiles()).json(session),
    svg: async (session: Session) => (await loadFiles()).svg(this.stateOf(session), colourOf(this)),
    weights: (session: Session) => this.weights(session, 0),
    'weights-beside': (session: Session) => this.weights(session, 1),
  };

  protected sentences() {
    return this.props.strings;
  }

  protected open(form: TrainerForm, signal: AbortSignal): Promise<Session> {
    return openSession(this.worker, form, this.props, signal);
  }

  protected train(id: string, milliseconds: number, signal: AbortSignal) {
    return this.worker.advance({ id, milliseconds }, { signal });
  }

  protected drop(id: string) {
    return this.worker.close({ id });
  }

  /** Two sizes train in step. */
  protected override place({ runs }: Session) {
    const { step, steps } = runs[0]!.snapshot;
    return { done: step, of: steps };
  }

  protected offered(session: Session): Offered {
    const { id, snapshot } = session.runs[0]!;
    return {
      name: `trainer-${snapshot.size}-${snapshot.step}`,
      files: () => this.worker.folder({ id }),
      prints: (words) => this.worker.prints({ id, words }),
      training: async () => (await loadFiles()).jsonOf(session),
      prompt: snapshot.samples[0]?.prompt ?? '',
      kind: session.form.source === 'world' ? 'world' : 'text',
    };
  }

  protected progressSaid(session: Session): string {
    return progressSaid(this.stateOf(session));
  }

  /** A whole run, its probes counted in, says more about this device than the first measurement. */
  protected override async ended(session: Session): Promise<void> {
    const seconds = secondsOf(session);
    const { work } = await this.estimate(session.form);
    if (seconds > 1) this.device.learn(work / seconds, session.opened.backend);
  }

  protected override view(_form: TrainerForm, session: Session) {
    const state = this.stateOf(session);
    return { figure: trainerView(state), said: figureSaid(state) };
  }

  private stateOf({ runs, opened, open }: Session): TrainerState {
    const { locale, strings } = this.props;
    const { backend, characters } = opened;
    const done = runs.every(({ snapshot: { step, steps } }) => step === steps);
    const live = { backend, characters, open: open && (done || this.isPaused) };
    return { locale, t: strings, runs, live };
  }

  protected override faultOf(code: string): string | undefined {
    return code.startsWith('text-') ? 'text' : undefined;
  }

  private onAsk = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[type=button]');
    if (event.type === 'submit') event.preventDefault();
    else if (!button) return;
    this.beside(this.asking().then((panel) => panel.press(button)));
  };

  private async openAsking(): Promise<AskPanel> {
    const { AskPanel } = await import('./ask/ask-panel');
    const form = this.querySelector<HTMLFormElement>('[data-ask]')!;
    const run = () => (this.session?.open ? this.session.runs[0]?.id : undefined);
    return new AskPanel(form, { worker: this.worker, locale: this.props.locale, run });
  }

  /** Says how long the settings will take here; the first time it measures this device. */
  protected async foretell(): Promise<void> {
    const gauge = await this.device.gauged();
    if (!gauge) return;
    const { strings: t, locale } = this.props;
    const { weights, work, megabytes } = await this.estimate(this.read());
    this.piece('estimate').textContent = fill(t.estimate, {
      weights: formatNumber(weights, locale),
      time: durationText(work / gauge.perSecond, t),
      memory: formatNumber(megabytes, locale),
    });
  }

  /** The plan of a model's memory is fetched when it is first asked for. */
  private async estimate(form: TrainerForm): Promise<Estimate> {
    const { estimate } = await import('./estimate');
    return estimate(form, this.props.vocabulary);
  }

  private async weights({ runs }: Session, index: number): Promise<Exported> {
    const { id, snapshot } = runs[index]!;
    const bytes = await this.worker.weights({ id });
    const file = `crossroads-${snapshot.size}-${snapshot.step}.bin`;
    return { file, type: 'application/octet-stream', body: new Blob([bytes as BlobPart]) };
  }
}

customElements.define('x-trainer', TrainerDemo);
