import { connectTinylm, type Gauge, type RemoteError } from '~/workers';
import { fill, formatNumber } from '~/i18n/format';
import { ROADS, type Family, type RoadName } from '~/lib/roads/names';
import type { LabRun } from '~/lib/roads/lab-run';
import type { RoadSummary } from '~/lib/roads/summary';
import { toHtml } from '~/lib/figure';
import type { KitProps } from '../demo-element';
import { csvFile, jsonFile, pngOf, type Exported } from '../export';
import { LongRunDemo } from '../long-run';
import { problemSaid } from '../problem';
import type { Status } from '../status';
import { writeForm } from '../form';
import type { Work } from './estimate';
import { fourRoadsFields, type FourRoadsFields, type FourRoadsForm } from './fields';
import { glide } from './glide';
import type { Unit } from './pool';
import type { Questions } from './questions';
import type { RunTable } from './runs/run-table';
import type * as Running from './running';
import type { Addresses, Session } from './session';
import { flipped, mended, QUICK, settingsOf } from './settings';
import { ranking, type AtWork, type Before, type FourRoadsState, type Guess } from './state';
import type { FourRoadsStrings } from './strings';
import { guessText } from './text';

interface Props extends KitProps<FourRoadsFields> {
  strings: FourRoadsStrings;
  addresses: Addresses;
  version: string;
  /** Facts a reader may begin with. */
  example: string;
  work: Work;
}

/** A run whose session is over, or an earlier one that is shown again. */
interface Finished extends Before {
  run: LabRun;
  order: RoadName[];
}

class FourRoadsDemo extends LongRunDemo<FourRoadsFields, Session> {
  protected readonly demo = 'four-roads';
  protected readonly fields = fourRoadsFields;
  declare protected props: Props;
  private readonly workers = Array.from({ length: WORKERS }, () => connectTinylm());
  private gauged: Promise<Gauge | undefined> | undefined;
  private kernels: Gauge['backend'] = 'simd';
  private loaded: typeof Running | undefined;
  private questions: Promise<Questions> | undefined;
  private runs: RunTable | undefined;
  /** Lanes from the top, in the last ranking that was shown. */
  private order: readonly RoadName[] = ROADS;
  private summarised: { count: number; summaries: RoadSummary[] } | undefined;
  private last: Finished | undefined;
  /** What the shown run is compared with. */
  private versus: Before | undefined;
  private guess: Guess | undefined;
  /** Roads that are ticked again once a run of one road alone is over. */
  private ticked: string | undefined;
  private ofFacts = false;
  private started = new Date();
  /** Multiplications and additions a second; measured before the first run. */
  private perSecond = 2e10;

  protected override ready(): void {
    super.ready();
    this.form.addEventListener('input', () => this.matter());
    this.addEventListener('click', this.onPress);
    this.piece('questions').addEventListener('toggle', () => void this.fillQuestions());
    this.piece('run').setAttribute('aria-describedby', this.piece('estimate').id);
    const { dataset } = this.piece('figure');
    if (dataset.reveal === 'guess') dataset.folded = '';
    this.matter();
    void this.openRuns();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session?.pool.close();
    for (const worker of this.workers) worker.stop();
    this.session = this.gauged = undefined;
  }

  protected override exports = {
    json: (session: Session) => this.file(session, 'json'),
    csv: (session: Session) => this.file(session, 'csv'),
    png: (session: Session) => this.drawnFile(session),
  };

  protected sentences() {
    return this.props.strings;
  }

  protected override turned(): void {
    super.turned();
    this.matter();
  }

  /** Shows the fields that matter for the task. */
  private matter(): void {
    const { task } = this.read();
    for (const element of this.form.querySelectorAll<HTMLElement>('[data-for]'))
      element.hidden = !element.dataset.for!.split(' ').includes(task);
  }

  private async load(): Promise<typeof Running> {
    return (this.loaded ??= await import('./running'));
  }

  /** There as soon as a run is opened. */
  private get lab(): typeof Running {
    return this.loaded!;
  }

  protected async open(form: FourRoadsForm): Promise<Session> {
    this.versus = this.last;
    this.summarised = undefined;
    this.started = new Date();
    this.piece('questions').hidden = true;
    const session = this.lab.openSession(form, this.workers, {
      addresses: this.props.addresses,
      kernels: this.kernels,
      onDeath: (unit) => this.tellDeath(unit),
    });
    const { roads } = session.settings;
    const known = this.order.filter((road) => roads.includes(road));
    this.order = [...known, ...roads.filter((road) => !known.includes(road))];
    return session;
  }

  /** Until there is something worth drawing: workers report more often than anyone can read. */
  protected async advance({ pool }: Session, slice: number): Promise<boolean> {
    const start = performance.now();
    let more = true;
    do more = await pool.advance(SLICE);
    while (more && performance.now() - start < slice);
    return more;
  }

  protected async close(session: Session): Promise<void> {
    session.open = false;
    session.pool.close();
  }

  protected steps(session: Session) {
    const { share } = this.standing(session);
    return { done: Math.floor(100 * share), of: 100 };
  }

  private standing({ pool, settings }: Session) {
    const { standing, togetherness } = this.lab;
    return standing(pool.units, settings, this.props.work, this.perSecond * togetherness(WORKERS));
  }

  protected progressSaid(session: Session): string {
    const { strings: t } = this.props;
    const { done, of } = walks(session);
    return fill(t.progressed, { done, of, list: this.lab.listSaid(this.stateOf(session)) });
  }

  /** Beside the bar stand walks and time, not shares of work. */
  protected override show(status: Status): void {
    super.show(status);
    const problem = this.piece('facts-problem');
    const failed = status.name === 'failed' && this.ofFacts;
    problem.hidden = !failed;
    problem.textContent = failed ? status.message : '';
    if (status.name !== 'running' || !this.session) return;
    const { strings: t } = this.props;
    const left = this.standing(this.session).left / WORKERS;
    this.piece('progress').textContent = fill(t.progress, {
      ...walks(this.session),
      left: this.lab.durationText(left, t),
    });
  }

  protected override ended(session: Session): void {
    session.open = false;
    const { summaries, results } = this.stateOf(session);
    if (session.pool.units.every(({ result }) => !result)) throw new DeadWorkers();
    const draw = () => {
      this.order = ranking(summaries);
      this.redrawWith(session);
    };
    glide(this.piece('figure'), '.lane', draw);
    this.learnSpeed(session);
    const run = this.runOf(session);
    this.last = { run, settings: session.settings, results, summaries, order: [...this.order] };
    this.runs?.add(run);
    this.showRest(run);
    if (this.ticked !== undefined) writeForm(this.form, { road: this.ticked });
    this.ticked = undefined;
  }

  /** What stands below the figure: the claims that the task touches, and every question. */
  private showRest({ settings, results }: LabRun): void {
    const claims = this.querySelector<HTMLElement>('[data-claimlog]');
    const { locale } = this.props;
    if (claims)
      void import('./runs/claims').then(({ showClaims }) =>
        showClaims(claims, settings, results, locale),
      );
    const questions = this.piece('questions');
    questions.hidden = false;
    if (questions.hasAttribute('open')) void this.fillQuestions();
  }

  /** The table of all runs of the visit: fetched once the page is there. */
  private async openRuns(): Promise<void> {
    const root = this.querySelector<HTMLElement>('[data-runlog]');
    if (!root) return;
    const { wireRuns } = await import('./runs/run-table');
    const { locale, strings: names } = this.props;
    this.runs = wireRuns(root, {
      ...{ locale, names },
      onShow: (run) => void this.showRun(run),
      onCompare: (before, after) => void this.showRun(after, before),
    });
  }

  /** Draws an earlier run, beside another one if it is given. */
  private async showRun(run: LabRun, before?: LabRun): Promise<void> {
    if (this.session?.open) return this.say(this.props.strings.busy);
    const { sessionOf, summarise } = await this.load();
    const of = ({ settings, results }: LabRun) => ({
      ...{ settings, results },
      summaries: summarise(results),
    });
    this.versus = before && of(before);
    this.last = { ...of(run), run, order: ranking(summarise(run.results)) };
    this.summarised = undefined;
    this.order = this.last.order;
    this.unfoldRecorded();
    this.dataset.mine = '';
    this.redrawWith(sessionOf(run, this.read()));
    this.showRest(run);
    this.turnedExports();
    this.piece('figure').scrollIntoView({ block: 'start' });
  }

  private turnedExports(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-export]'))
      button.disabled = false;
  }

  private redrawWith(session: Session): void {
    this.result = session;
    this.redraw();
  }

  protected override view(_form: FourRoadsForm, session: Session) {
    const state = this.stateOf(session);
    const { fourRoadsView, figureSaid } = this.lab;
    return { figure: fourRoadsView(state), said: figureSaid(state) };
  }

  private stateOf(session: Session): FourRoadsState {
    const { locale, strings: t } = this.props;
    const { settings, pool, open } = session;
    const results = this.lab.resultsOf(session);
    if (this.summarised?.count !== results.length)
      this.summarised = { count: results.length, summaries: this.lab.summarise(results) };
    return {
      ...{ locale, t, settings, results },
      order: this.order,
      summaries: this.summarised.summaries,
      ...(open && { atWork: atWork(pool.units) }),
      ...(session.shown ? {} : { kernels: this.kernels }),
      lost: pool.units.filter(({ state }) => state === 'lost'),
      before: this.versus,
      guess: this.guess,
      workers: WORKERS,
      live: true,
    };
  }

  private tellDeath({ road, seed, state }: Unit): void {
    const { strings: t } = this.props;
    this.say(fill(state === 'lost' ? t.lostSaid : t.died, { road: t.road[road], seed }));
  }

  protected override fail(error: unknown): void {
    this.session?.pool.close();
    this.gauged = undefined;
    super.fail(error);
  }

  protected override explain(error: unknown): string {
    const { strings, kit, locale } = this.props;
    this.ofFacts = (error as RemoteError).code?.startsWith('own-') ?? false;
    return problemSaid(error, strings.problems, locale) ?? kit.failed;
  }

  private onPress = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button || button.disabled) return;
    const { dataset } = button;
    if ('quick' in dataset) this.runWith(QUICK);
    if ('flip' in dataset) this.runWith({ task: flipped(this.last!.settings.task) });
    if ('mend' in dataset) this.mend();
    if ('example' in dataset) this.fillExample();
    if ('guessKeep' in dataset) this.keepGuess();
    if ('guessSkip' in dataset) this.unfoldRecorded();
  };

  private mend(): void {
    const { road } = this.read();
    this.runWith(mended(this.last!.settings));
    this.ticked = road;
  }

  /** Fills the form as if the reader had, and runs it. */
  private runWith(settings: Partial<FourRoadsForm>): void {
    this.fillForm(settings);
    void this.run();
  }

  private fillForm(settings: Partial<FourRoadsForm>): void {
    writeForm(this.form, settings);
    this.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private fillExample(): void {
    this.fillForm({ facts: this.props.example });
  }

  private keepGuess(): void {
    const { strings: t } = this.props;
    const data = new FormData(this.form);
    const family = data.get('guess') as Family | null;
    const points = Number.parseFloat(String(data.get('points') ?? ''));
    const problem = this.piece('guess-problem');
    problem.hidden = family !== null;
    problem.textContent = family === null ? t.guessNone : '';
    if (family === null) return;
    const within = points >= 0 && points <= 100;
    this.guess = { family, ...(within && { points }) };
    this.piece('guess-said').textContent = fill(t.guessKept, { guess: guessText(this.guess, t) });
    this.unfoldRecorded();
    if (this.result && !this.result.open) this.redraw();
  }

  private unfoldRecorded(): void {
    delete this.piece('figure').dataset.folded;
  }

  /** The list of questions is fetched and built when it is first opened. */
  private async fillQuestions(): Promise<void> {
    const { last } = this;
    if (!last) return;
    const shown = { results: last.run.results, order: last.order };
    const { strings: t, locale } = this.props;
    this.questions ??= import('./questions').then(
      ({ Questions }) => new Questions(this.piece('questions'), { t, locale }, shown),
    );
    (await this.questions).show(shown);
  }

  /** Says how long the settings and the quick run will take here; the first time it measures this device. */
  protected async foretell(): Promise<void> {
    this.gauged ??= this.workers[0]!.gauge(undefined).catch(() => undefined);
    const { durationText, estimate } = await this.load();
    const gauge = await this.gauged;
    if (!gauge) return;
    this.kernels = gauge.backend;
    this.perSecond = gauge.perSecond;
    const { strings: t, locale, work } = this.props;
    const form = this.read();
    const device = { perSecond: gauge.perSecond, workers: WORKERS };
    const now = estimate(settingsOf(form), work, device);
    const quick = estimate(settingsOf({ ...form, ...QUICK }), work, device);
    this.piece('estimate').textContent = fill(t.estimate, {
      time: durationText(now.seconds, t),
      memory: formatNumber(now.megabytes, locale),
      quickTime: durationText(quick.seconds, t),
      quickMemory: formatNumber(quick.megabytes, locale),
    });
  }

  /** A whole run says more about this device than the first measurement. */
  private learnSpeed({ pool, settings }: Session): void {
    const { togetherness, workOf } = this.lab;
    const done = pool.units.filter(({ state }) => state === 'done');
    const seconds = done.reduce((sum, unit) => sum + unit.seconds, 0);
    const all = done.reduce((sum, { road }) => sum + workOf(road, settings, this.props.work), 0);
    if (seconds > 1)
      this.gauged = Promise.resolve({
        backend: this.kernels,
        perSecond: all / seconds / togetherness(WORKERS),
      });
  }

  private async file(session: Session, kind: 'json' | 'csv'): Promise<Exported> {
    const { csvRows, runFile } = await import('./files');
    const run = this.runOf(session);
    const withOwn = new FormData(this.form).has('ownInFile');
    const name = `crossroads-four-roads-${run.settings.task}`;
    return kind === 'json'
      ? jsonFile(name, runFile(run, withOwn))
      : csvFile(name, csvRows(run, withOwn));
  }

  private runOf(session: Session): LabRun {
    if (session.shown) return session.shown;
    const { locale, version } = this.props;
    return this.lab.labRun(session, {
      locale,
      version,
      kernels: this.kernels,
      workers: WORKERS,
      date: this.started,
    });
  }

  private async drawnFile(session: Session): Promise<Exported> {
    const { picture, sizeOf, COLOURS } = await import('./picture');
    const style = getComputedStyle(this);
    const colours = Object.fromEntries(
      COLOURS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
    ) as Parameters<typeof picture>[1];
    const state = this.stateOf(session);
    const { width, height } = sizeOf(state);
    const body = await pngOf(toHtml(picture(state, colours)), width, height);
    return { file: `crossroads-four-roads-${state.settings.task}.png`, type: 'image/png', body };
  }
}

/** Two where there are two cores: more would ask for more memory than a phone gives. */
const WORKERS = Math.min(2, navigator.hardwareConcurrency || 1);

/** Milliseconds for which a worker walks before it says how far it is. */
const SLICE = 200;

/** Nothing at all could be finished. */
class DeadWorkers extends Error {
  readonly code = 'worker-died';
}

const walks = ({ pool: { units } }: Session) => ({
  done: units.filter(({ state }) => state === 'done' || state === 'lost').length,
  of: units.length,
});

/** What each road is doing now; where two seeds of one are walked, the first. */
function atWork(units: readonly Unit[]): Map<RoadName, AtWork> {
  const walking = units.filter(({ state }) => state === 'walking').reverse();
  return new Map(walking.map(({ road, seed, phase, share }) => [road, { seed, phase, share }]));
}

customElements.define('x-four-roads', FourRoadsDemo);
