import { hasSettings } from '~/demos/kit/address';
import { writeForm } from '~/demos/kit/form';
import { LongRunDemo } from '~/demos/kit/long-run';
import { fillSlot } from '~/demos/kit/props';
import { memoized } from '~/lib/memo';
import { connectProjection } from '~/workers';
import { encoderProblems } from '../parts/encoder-lazy';
import {
  embeddingMapFields,
  type EmbeddingMapFields,
  type EmbeddingMapSettings,
  SHOWN,
  shownOnly,
} from './core/settings';
import type { LiveHost } from './live-host';
import type { LiveMap } from './live-map';
import { MapEncoder } from './map-encoder';
import { PRESETS } from './presets';
import type { Given, Session } from './session';
import type { EmbeddingMapProps } from './state';

/** Milliseconds of computing in the worker between two layouts for the page. */
const FRAME = 60;
/** Slices are longer than this with reduced motion. */
const CALM = 1_000;

/** The code that writes files is loaded at the first export. */
const loadFiles = () => import('./files');

/** Computes a map in the worker, with its encoder, and draws it as its form says. */
export abstract class MapElement extends LongRunDemo<EmbeddingMapFields, Session> {
  protected readonly demo = 'embedding-map';
  protected readonly fields = embeddingMapFields;
  protected override presets = PRESETS;
  protected override readonly drawnBy = SHOWN;
  declare protected props: EmbeddingMapProps;
  protected readonly worker = connectProjection();
  /** The canvas and its code are loaded when the first map is drawn. */
  protected readonly liveMap = memoized(async () => {
    const { LiveMap: Live } = await import('./live-map');
    return (this.stageMap = new Live(this.host()));
  });
  protected stageMap: LiveMap | undefined;
  protected encoder!: MapEncoder;
  /** The next slice is one step, followed by a pause. */
  protected single = false;

  /** The page, for the live map. */
  protected abstract host(): LiveHost;

  protected override ready(): void {
    this.form.addEventListener('input', this.onShown);
    super.ready();
    this.findSlot('run').setAttribute('aria-describedby', this.findSlot('estimate').id);
    this.explainSettings();
    const { demo, props } = this;
    this.encoder = new MapEncoder(
      { root: this.findSlot('encoder'), demo, locale: props.locale },
      () => this.settle(),
      (text) => fillSlot(this.findSlot('unread'), text),
    );
    if (hasSettings(new URLSearchParams(location.search), this.demo))
      this.say(this.props.strings.turned);
  }

  /** Clears a failure for lack of an encoder once there is one. */
  private settle(): void {
    if (this.dataset.status !== 'failed' || this.value('vectors') !== 'encoder') return;
    this.show({ name: 'idle' });
    this.say('');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.worker.stop();
    this.stageMap?.stop();
    this.encoder.dispose();
    this.session = undefined;
  }

  /** The figure is redrawn below the canvas, which stays. */
  protected override findSlot(name: string): HTMLElement {
    return super.findSlot(name === 'figure' ? 'under-map' : name);
  }

  protected override exports = {
    png: async (session: Session) => (await loadFiles()).png(this.stageMap!.drawn(session)),
    svg: async (session: Session) => (await loadFiles()).svg(this.stageMap!.drawn(session)),
    csv: async (session: Session) => (await loadFiles()).csv(session),
  };

  protected sentences() {
    return this.props.strings;
  }

  /** Computes several layouts per slice; the canvas moves the points from one to the next. */
  protected async advance(session: Session, slice: number, signal: AbortSignal): Promise<boolean> {
    const live = this.stageMap!;
    const { single } = this;
    this.single = false;
    const end = performance.now() + slice;
    const much = single ? { steps: 1 } : { milliseconds: slice > CALM ? slice : FRAME };
    let more = await live.move(session, much, signal);
    while (more && !single && performance.now() < end)
      more = await live.move(session, much, signal);
    await live.follow(session);
    return more;
  }

  protected steps({ done, of }: Session) {
    return { done, of: Math.max(of, 1) };
  }

  protected override hasBegun({ done }: Session): boolean {
    return done > 0;
  }

  /** The worker keeps the points until the next map, so that a paused map can be explored. */
  protected close(session: Session): Promise<void> {
    session.open = false;
    return Promise.resolve();
  }

  protected progressText(session: Session): string {
    return this.stageMap!.progressText(session);
  }

  protected override view(_form: EmbeddingMapSettings, session: Session) {
    return this.stageMap!.view(session);
  }

  protected given(): Given {
    const { urls, locale } = this.props;
    const onProgress = (done: number, of: number) => this.show({ name: 'running', done, of });
    const embed: Given['embed'] = (texts, signal) => this.encoder.points(texts, signal, onProgress);
    this.encoder.clear();
    return { urls, locale, embed };
  }

  /** Settings of the look are applied at once, without a new run. */
  private onShown = (): void => {
    this.explainSettings();
    this.turnView({});
  };

  /** Sets fields of the view, or applies those the reader has changed. */
  protected turnView(turned: Partial<EmbeddingMapSettings>): void {
    if (Object.keys(turned).length > 0) writeForm(this.form, turned);
    this.explainSettings();
    const { result: session } = this;
    if (!session) return;
    const [before, now] = [shownOnly(session.form), shownOnly(this.read())];
    session.form = { ...session.form, ...now };
    if (JSON.stringify(before) === JSON.stringify(now) || 'apart' in turned) return;
    if (this.stageMap) this.runAlongside(this.stageMap.refresh(before.k !== now.k));
  }

  /** Updates the explanations of the settings. */
  private explainSettings(): void {
    const form = this.read();
    const { strings: t } = this.props;
    const given = t.vectorsGiven[form.source as 'noise'];
    this.findSlot('vectors-given').hidden = given === undefined;
    this.findSlot('vectors-given').textContent = given ?? '';
    this.findSlot('projection-help').textContent = t.projectionHelp[form.projection];
  }

  protected override turned(): void {
    this.explainSettings();
    this.say(this.props.strings.turned);
    super.turned();
  }

  protected override faultOf(): string | undefined {
    return this.value('source') === 'own' ? 'lines' : undefined;
  }

  protected override problems() {
    return { ...encoderProblems(), ...super.problems() };
  }

  protected showEstimate(): Promise<void> {
    const { estimate } = this.props.strings;
    this.findSlot('estimate').textContent = estimate[this.read().projection];
    return Promise.resolve();
  }
}
