import { connectTinylm } from '~/workers';
import { fill, formatNumber } from '~/i18n/format';
import type { KitProps } from '../demo-element';
import { durationText } from '../duration';
import { LongRunDemo } from '../long-run';
import { openDevice } from '../parts/device';
import { colourOf } from '../parts/colour-of';
import type { Cost } from '~/lib/finetune';
import { finetuneFields, type FinetuneFields, type FinetuneForm } from './fields';
import { PRESETS } from './presets';
import { figureSaid, progressSaid, ratesSaid } from './sentences';
import {
  advance,
  closeSession,
  openSession,
  stepsOf,
  weigh,
  type Addresses,
  type Session,
} from './session';
import { choicesOf, FIRST_MATRIX, type FinetuneState } from './state';
import type { FinetuneStrings } from './strings';
import { finetuneView } from './view';

interface Props extends KitProps<FinetuneFields> {
  strings: FinetuneStrings;
  addresses: Addresses;
  /** Tokens the shipped model knows. */
  vocabulary: number;
}

class FinetuneDemo extends LongRunDemo<FinetuneFields, Session> {
  protected readonly demo = 'finetune';
  protected readonly fields = finetuneFields;
  protected override presets = PRESETS;
  declare protected props: Props;
  private readonly worker = connectTinylm();
  private readonly device = openDevice(() => this.worker.gauge(undefined));
  private matrix = FIRST_MATRIX;

  protected override ready(): void {
    super.ready();
    this.piece('figure').addEventListener('change', this.onMatrix);
    this.piece('run').setAttribute('aria-describedby', this.piece('estimate').id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
    this.session = undefined;
    this.device.forget();
  }

  /** What writes files is fetched when the first is asked for. */
  protected override exports = {
    csv: async (session: Session) => (await import('./files')).csv(this.stateOf(session)),
    json: async (session: Session) => (await import('./files')).json(session),
    svg: async (session: Session) => {
      return (await import('./files')).svg(this.stateOf(session), colourOf(this));
    },
  };

  protected sentences() {
    return this.props.strings;
  }

  protected open(form: FinetuneForm, signal: AbortSignal): Promise<Session> {
    return openSession(this.worker, form, this.props.addresses, signal);
  }

  protected advance(session: Session, slice: number, signal: AbortSignal): Promise<boolean> {
    return advance(this.worker, session, slice, signal);
  }

  protected steps(session: Session) {
    return stepsOf(session);
  }

  protected close(session: Session): Promise<void> {
    return closeSession(this.worker, session);
  }

  protected progressSaid(session: Session): string {
    return progressSaid(this.stateOf(session));
  }

  /** A whole run, its looks counted in, says more about this device than the first measurement. */
  protected override async ended(session: Session): Promise<void> {
    await weigh(this.worker, session);
    const { runs, opened, form } = session;
    const seconds = runs.reduce((sum, run) => sum + run.seconds, 0);
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
    return { figure: finetuneView(state), said: figureSaid(state) };
  }

  private stateOf({ runs, opened: { backend } }: Session): FinetuneState {
    const { locale, strings: t } = this.props;
    return { locale, t, runs, backend, matrix: this.matrix };
  }

  protected override fail(error: unknown): void {
    this.device.forget();
    super.fail(error);
  }

  private onMatrix = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (!('matrix' in select.dataset)) return;
    this.matrix = select.value;
    this.redraw();
  };

  /** Says how long the settings will take here; the first time it measures this device. */
  protected async foretell(): Promise<void> {
    const form = this.read();
    this.sayRates(form);
    const [gauge, cost] = await Promise.all([
      this.device.gauged(),
      this.cost(form).catch(() => undefined),
    ]);
    const isOutdated = JSON.stringify(form) !== JSON.stringify(this.read());
    if (!gauge || !cost || isOutdated) return;
    const { strings: t, locale } = this.props;
    this.piece('estimate').textContent = fill(t.estimate, {
      weights: cost.weights.map((each) => formatNumber(each, locale)).join(' + '),
      time: durationText(cost.work / gauge.perSecond, t),
      memory: formatNumber(cost.megabytes, locale),
    });
  }

  private sayRates(form: FinetuneForm): void {
    const { strings, locale } = this.props;
    this.piece('rate').textContent = ratesSaid(choicesOf(form), strings, locale);
  }
}

customElements.define('x-finetune', FinetuneDemo);
