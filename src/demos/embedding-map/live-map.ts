import { fill, formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { twelvePoints } from './core/twelve';
import { nearestOnMap } from '~/lib/projection/nearest';
import { mount } from '~/demos/kit/mount';
import { colourOf } from '../kit/export';
import { mapKey } from './core/settings';
import { type Grouping, grouping, plainGrouping } from './groups';
import type { LiveHost } from './live-host';
import { keyView } from './view/key-view';
import { chosenText, mapText, progressText } from './sentences';
import { advance, openSession, type HowFar, type Session } from './session';
import { Stage } from './stage';
import type { MapState, ShownMap } from './state';
import { embeddingMapView } from './view';

/** Limits of the milliseconds in which points move to their next places. */
const QUICKEST = 30;
const SLOWEST = 400;
const GLIDE = 600; // ms, for a map that appears when it is finished

/** A map in the page: its canvas, selection and marks. Loaded when the first map is drawn. */
export class LiveMap {
  private readonly stage: Stage;
  private session: Session | undefined;
  /** Counts selections, so that a slow answer to an older one is dropped. */
  private turn = 0;
  /** The label selected last; another map of the same points shows its neighbours again. */
  private wanted: string | undefined;

  constructor(private readonly host: LiveHost) {
    this.wanted = host.chosen;
    this.stage = new Stage(host.root, host.strings, {
      choose: (point) => this.host.beside(this.choose(point)),
      k: () => host.form().k,
      drawn: (places) => host.drawn(places),
    });
  }

  /** The current map. */
  get shown(): Session | undefined {
    return this.session;
  }

  stop(): void {
    this.stage.stop();
  }

  /** Shows a recorded map of names until the computed one replaces it. */
  stand(session: Session): void {
    this.show(session);
    this.stage.move(session.positions, 0);
    this.emphasise(session);
  }

  /**
   * Opens the map requested by the form; a map of the same points stays until the new one is finished.
   * @param still show the map when it is finished, without moving it before
   */
  async open(signal: AbortSignal, { still }: { still: boolean }): Promise<Session> {
    const { worker, given } = this.host;
    const form = this.host.form();
    const session = await openSession(worker, 'main', form, given(), signal);
    session.still = still;
    const { session: stood } = this;
    if (still && stood && mapKey(stood.form) === mapKey(form)) {
      const { positions, quality, chosen, near } = stood;
      Object.assign(session, { positions, quality, chosen, near });
    }
    this.show(session);
    return session;
  }

  private show(session: Session): void {
    const { locale, strings: t } = this.host;
    const { form, points } = session;
    this.session = session;
    this.host.piece('map').hidden = false;
    const known = {
      count: formatNumber(points.length, locale),
      projection: t.projections[form.projection],
    };
    this.stage.begin(points, fill(t.map, known), form.source === 'names' ? LETTERED : 0);
    this.regroup(session);
  }

  /** Computes further; the canvas moves the points to their new places. False when the map is finished. */
  async move(session: Session, much: HowFar, signal: AbortSignal): Promise<boolean> {
    const start = performance.now();
    const more = await advance(this.host.worker, session, much, signal);
    const took = performance.now() - start;
    if (session.done > 0 && (!session.still || !more))
      this.stage.move(
        session.positions,
        session.still ? GLIDE : Math.min(SLOWEST, Math.max(QUICKEST, took)),
      );
    return more;
  }

  private emphasise(session: Session): void {
    this.stage.emphasise(session, this.host.shows());
  }

  /** Redraws the neighbours after `shows` has changed. */
  look(): void {
    if (this.session) this.emphasise(this.session);
  }

  /** Lists the neighbours of the selected point again, since the points have moved. */
  async follow(session: Session): Promise<void> {
    if (!session.chosen || session.done === 0 || session.still) return;
    await this.neighbours(session, session.chosen.point);
    this.emphasise(session);
  }

  /** Measures the map with the k of the form, and lists the neighbours of a point. */
  async measure(session: Session): Promise<void> {
    session.quality = await this.host.worker.quality({ id: session.id, k: this.host.form().k });
    const { chosen, points } = session;
    const point = chosen ? chosen.point : points.findIndex(({ label }) => label === this.wanted);
    if (point < 0) return;
    await this.neighbours(session, point);
    this.emphasise(session);
  }

  view(session: Session): { figure: FigureNode[]; text: string } {
    const { locale, strings: t } = this.host;
    const state = { locale, t, map: shownOf(session), live: true };
    return { figure: embeddingMapView(state), text: mapText(state.map, t, locale) };
  }

  progressText(session: Session): string {
    return progressText(shownOf(session), this.host.strings, this.host.locale);
  }

  goTo(point: number): void {
    this.stage.goTo(point);
  }

  /** A finished or paused map with its marks, for files. */
  drawn(session: Session) {
    const { locale, strings: t, root } = this.host;
    const colour = colourOf(root);
    const drawn = { positions: session.positions, grouping: this.groupsOf(session) };
    const map: ShownMap = { ...shownOf(session), landing: session.landing, drawn };
    const state: MapState = { locale, t, map };
    return { map, state, colour };
  }

  /** Applies a setting that changes the look of the map, but not the map. */
  async refresh(measured: boolean): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.regroup(session);
    if (measured) await this.measure(session);
    if (session === this.session) this.tell(session, '');
  }

  /** Shades the points by their scores for a question. */
  shade(session: Session): void {
    this.host.shadeByScore();
    this.regroup(session);
    if (session === this.session) this.tell(session, '');
  }

  /** Marks points by language, part or score. */
  private regroup(session: Session): void {
    const { locale, strings: t } = this.host;
    const { apart } = this.host.form();
    const groups = this.groupsOf(session);
    this.stage.restyle(groups, isPlain(session));
    const note = apart === 'score' && !session.scores ? [t.scoreNone] : [];
    mount(this.host.piece('key'), [...note, keyView(groups, { locale, t })]);
  }

  groupsOf(session: Session): Grouping {
    const { points, scores } = session;
    const { form, parts, strings } = this.host;
    const { apart } = form();
    if (isPlain(session)) return plainGrouping(points, LETTERED, strings);
    return grouping(points, { apart, scores, parts }, strings);
  }

  async choose(point: number): Promise<void> {
    const { session } = this;
    if (!session || session.positions.length === 0) return;
    const turn = ++this.turn;
    this.wanted = session.points[point]?.label;
    if (point < 0) session.chosen = undefined;
    else await this.neighbours(session, point);
    if (turn !== this.turn || session !== this.session) return;
    const wasLooked = this.host.looked();
    this.tell(session, wasLooked ? '' : chosenText(shownOf(session), this.host.strings));
  }

  private async neighbours(session: Session, point: number): Promise<void> {
    const { k } = this.host.form();
    const recorded = session.near?.[point];
    const { inSpace } =
      recorded && recorded.length >= k
        ? { inSpace: recorded.slice(0, k) }
        : await this.host.worker.neighbours({ id: session.id, point, k });
    session.chosen = { point, inSpace, onMap: nearestOnMap(session.positions, point, k) };
  }

  private tell(session: Session, text: string): void {
    this.host.tell(session, text);
    this.emphasise(session);
  }
}

const LETTERED = twelvePoints().length;

/** Names stay in the background if they are marked only by their language. */
const isPlain = ({ form: { source, apart } }: Session): boolean =>
  source === 'names' && apart === 'language';

function shownOf({ form, points, width, done, of, quality, chosen }: Session): ShownMap {
  const { source, projection, seed, k } = form;
  const settings = { source, projection, seed, k };
  return { settings, points, width, done, of, quality, chosen };
}
