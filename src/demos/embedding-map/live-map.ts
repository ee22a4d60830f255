import { fill, formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { onceFor } from '~/lib/lazily';
import { mount } from '../mount';
import { colourOf } from '../parts/colour-of';
import { grouping } from './groups';
import { keyView } from './key-view';
import { chosenSaid, figureSaid, progressSaid } from './sentences';
import { advance, openSession, type HowFar, type Session } from './session';
import { Stage } from './stage';
import type { MapState, ShownMap } from './state';
import type { Bench, Tool } from './tools/tool';
import { embeddingMapView } from './view';

/** What a live map asks of the element around it. */
interface Host extends Omit<Bench, 'session' | 'groups' | 'landed' | 'told'> {
  root: HTMLElement;
  piece(name: string): HTMLElement;
  /** Names of parts that are written short. */
  parts: Record<string, string>;
  /** The label of the point to select first, if the map has it. */
  chosen?: string;
  /** Draws the figure under the map again, and says a sentence. */
  tell(session: Session, said: string): void;
  /** Turns the points to be told apart by their scores. */
  shadeByScore(): void;
  /** Work beside a run, whose failure is said. */
  beside(work: Promise<unknown>): void;
}

/** Milliseconds within which points move to their next places. */
const QUICKEST = 30;
const SLOWEST = 400;
/** How many names of an answer are said aloud. */
const SAID = 3;

/** A map in the page: its canvas, what is selected on it, its marks and its tools. Fetched when the first is drawn. */
export class LiveMap {
  private readonly stage: Stage;
  private readonly tools = new Map<string, Promise<Tool>>();
  private session: Session | undefined;
  /** Counts selections, so that a slow answer to an older one is dropped. */
  private turn = 0;
  /** The label selected last: another map of the same points shows its neighbours again. */
  private wanted: string | undefined;

  constructor(private readonly host: Host) {
    this.wanted = host.chosen;
    this.stage = new Stage(host.piece('stage'), host.strings, {
      choose: (point) => this.host.beside(this.choose(point)),
      enclose: (points) => this.enclose(points),
      k: () => host.form().k,
    });
  }

  stop(): void {
    this.stage.stop();
  }

  /** Opens the map that the form asks for. */
  async open(signal: AbortSignal): Promise<Session> {
    const { worker, locale, strings: t, given } = this.host;
    const form = this.host.form();
    const session = await openSession(worker, 'main', form, given(), signal);
    this.session = session;
    this.host.piece('stage').hidden = false;
    const known = {
      count: formatNumber(session.points.length, locale),
      projection: t.projections[form.projection],
    };
    this.stage.begin(session.points, fill(t.map, known));
    await this.regroup(session);
    return session;
  }

  /** Moves the map on; the canvas moves the points to their new places. False when it is finished. */
  async move(session: Session, much: HowFar, signal: AbortSignal): Promise<boolean> {
    const start = performance.now();
    const more = await advance(this.host.worker, session, much, signal);
    const took = performance.now() - start;
    if (session.done > 0)
      this.stage.move(session.positions, Math.min(SLOWEST, Math.max(QUICKEST, took)));
    return more;
  }

  /** Lists the neighbours of the selected point again: the points have moved. */
  async follow(session: Session): Promise<void> {
    if (!session.chosen || session.done === 0) return;
    await this.neighbours(session, session.chosen.point);
    this.stage.emphasise(session);
  }

  /** Measures with the k of the form, and lists the neighbours of a point. */
  async measure(session: Session): Promise<void> {
    session.quality = await this.host.worker.quality({ id: session.id, k: this.host.form().k });
    if (session.chosen) return this.follow(session);
    const point = session.points.findIndex(({ label }) => label === this.wanted);
    if (point < 0) return;
    await this.neighbours(session, point);
    this.stage.emphasise(session);
  }

  view(session: Session): { figure: FigureNode[]; said: string } {
    const { locale, strings: t } = this.host;
    const { inside } = session;
    const state = { locale, t, maps: [shownOf(session)], live: true, inside };
    return { figure: embeddingMapView(state), said: figureSaid(state) };
  }

  progressSaid(session: Session): string {
    return progressSaid(shownOf(session), this.host.strings, this.host.locale);
  }

  goTo(point: number): void {
    this.stage.goTo(point);
  }

  /** A finished or halted map with its marks, for files. */
  drawn(session: Session) {
    const { locale, strings: t, root } = this.host;
    const colour = colourOf(root);
    const drawn = { positions: session.positions, grouping: this.groupsOf(session) };
    const map: ShownMap = { ...shownOf(session), landing: session.landing, drawn };
    const state: MapState = { locale, t, maps: [map] };
    return { map, state, colour };
  }

  /** Something that changes the look of the map was turned; the map stays. */
  async refresh(measured: boolean): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this.regroup(session);
    if (measured) await this.measure(session);
    if (session === this.session) this.tell(session, '');
  }

  async runTool(name: string): Promise<void> {
    const tool = await onceFor(this.tools, name, () => this.openTool(name));
    await tool.run();
  }

  private async openTool(name: string): Promise<Tool> {
    const { openTool } = await import('./tools');
    const form = this.host.root.querySelector<HTMLFormElement>(`form[data-tool="${name}"]`)!;
    return openTool(name, form, {
      ...this.host,
      session: () => this.session,
      groups: () => this.groupsOf(this.session!),
      landed: (session) => this.host.beside(this.landed(session)),
      told: (title, nearest) => this.told(title, nearest),
    });
  }

  /** A question has been asked: its scores shade the points. */
  private async landed(session: Session): Promise<void> {
    this.host.shadeByScore();
    await this.regroup(session);
    const { text, nearest } = session.landing!;
    this.told(fill(this.host.strings.landed, { text }), nearest);
  }

  /** Says an answer: the table beside it holds the rest. */
  private told(title: string, nearest: readonly { point: number }[]): void {
    const session = this.session!;
    const first = nearest.slice(0, SAID).map(({ point }) => session.points[point]!.label);
    this.tell(session, `${title}: ${first.join(' · ')}`);
  }

  /** Marks by language, part, cluster or score; clusters are found in the vectors. */
  private async regroup(session: Session): Promise<void> {
    const { worker, locale, strings: t } = this.host;
    const { apart, clusters } = this.host.form();
    if (apart === 'cluster')
      session.clusters = await worker.clusters({ id: session.id, clusters, seed: 1 });
    const groups = this.groupsOf(session);
    this.stage.wear(groups);
    const note = apart === 'score' && !session.scores ? [t.scoreNone] : [];
    mount(this.host.piece('key'), [...note, keyView(groups, { locale, t, maps: [] })]);
  }

  private groupsOf({ points, clusters, scores }: Session) {
    const { form, parts, strings } = this.host;
    const { apart } = form();
    return grouping(points, { apart, clusters, scores, parts }, strings);
  }

  private async choose(point: number): Promise<void> {
    const { session } = this;
    if (!session || session.done === 0) return;
    const turn = ++this.turn;
    this.wanted = session.points[point]?.label;
    if (point < 0) session.chosen = undefined;
    else await this.neighbours(session, point);
    if (turn !== this.turn || session !== this.session) return;
    this.tell(session, chosenSaid(shownOf(session), this.host.strings));
  }

  private async neighbours(session: Session, point: number): Promise<void> {
    const { k } = this.host.form();
    const found = await this.host.worker.neighbours({ id: session.id, point, k });
    session.chosen = { point, ...found };
  }

  private enclose(points: readonly number[] | undefined): void {
    const { session, host } = this;
    if (!session) return;
    session.inside = points;
    const { inside, insideNone } = host.strings;
    const n = formatNumber(points?.length ?? 0, host.locale);
    this.tell(session, points?.length ? fill(inside, { n }) : points ? insideNone : '');
  }

  private tell(session: Session, said: string): void {
    this.host.tell(session, said);
    this.stage.emphasise(session);
  }
}

function shownOf({ form, points, width, done, of, quality, chosen }: Session): ShownMap {
  const { source, projection, seed, k } = form;
  const settings = { source, projection, seed, k };
  return { settings, points, width, done, of, quality, chosen };
}
