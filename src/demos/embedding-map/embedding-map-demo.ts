import { absolute } from '~/browser/page';
import { formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { connectProjection } from '~/workers';
import { memoized } from '~/lib/memo';
import { Problem } from '~/lib/problem';
import { choicesOf } from '~/demos/kit/choices';
import { writeForm } from '~/demos/kit/form';
import { callFor } from '~/demos/kit/load-when-near';
import { hasSettings } from '~/demos/kit/address';
import { LongRunDemo } from '~/demos/kit/long-run';
import { encoderProblems, lazyEncoderPanel, unreadSaid } from '../parts/encoder-lazy';
import type { EncoderPanel } from '../parts/encoder-panel';
import { mount } from '~/demos/kit/mount';
import { fillSlot } from '~/demos/kit/props';
import type { Names } from './core/twelve-record';
import { namesIn, recordedNames } from './recorded-names';
import {
  embeddingMapFields,
  type EmbeddingMapFields,
  type EmbeddingMapSettings,
  mapKey,
  SHOWN,
  shownOnly,
} from './core/settings';
import type { LiveMap } from './live-map';
import { NamesView, spoken } from './view/names-view';
import { showButtons } from './names-buttons';
import type { LandingPanel } from './panels/tools/landing-panel';
import type { MapHost, ToolMap } from './panels/tools/map-tool';
import { PRESETS } from './presets';
import { retrieverText } from './sentences';
import type { Given, Session } from './session';
import type { EmbeddingMapProps } from './state';

/** Milliseconds of computing in the worker between two layouts for the page. */
const FRAME = 60;
/** Slices are longer than this with reduced motion. */
const CALM = 1_000;

/** The code that writes files is loaded at the first export. */
const loadFiles = () => import('./files');

class EmbeddingMapDemo extends LongRunDemo<EmbeddingMapFields, Session> implements MapHost {
  protected readonly demo = 'embedding-map';
  protected fields!: EmbeddingMapFields;
  protected override presets = PRESETS;
  protected override readonly drawnBy = SHOWN;
  declare protected props: EmbeddingMapProps;
  private readonly worker = connectProjection();
  /** The canvas and its code are loaded when the first map is drawn. */
  private readonly liveMap = memoized(async () => {
    const { LiveMap: Live } = await import('./live-map');
    return (this.stageMap = new Live(this.host()));
  });
  private stageMap: LiveMap | undefined;
  private encoder!: EncoderPanel;
  /** Built-in questions by id, in the page's language. */
  private questions!: Record<string, string>;
  private names: NamesView | undefined;
  /** The texts that the encoder has embedded for the current map. */
  private embedded: { points?: readonly string[]; question?: readonly string[] } = {};
  /** The recorded map is shown while the same map is computed. */
  private stands = false;
  /** The next slice is one step, followed by a pause. */
  private single = false;

  protected override prepare(): void {
    this.questions = choicesOf(this, 'question');
    this.fields = embeddingMapFields(Object.keys(this.questions));
  }

  protected override ready(): void {
    this.form.addEventListener('input', this.onShown);
    if (this.props.names) this.names = new NamesView(this.namesHost(this.props.names));
    super.ready();
    this.addEventListener('click', this.onButton);
    this.findSlot('built-questions').addEventListener('change', this.onQuestion);
    this.findSlot('run').setAttribute('aria-describedby', this.findSlot('estimate').id);
    this.explainSettings();
    const nothing = () => undefined;
    const events = { ready: () => this.settle(), gone: nothing };
    const { demo, props } = this;
    this.encoder = lazyEncoderPanel(
      this.findSlot('encoder'),
      { demo, locale: props.locale },
      events,
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
    this.names?.stop();
    this.encoder.dispose();
    this.session = undefined;
  }

  /** The figure is redrawn below the canvas, which stays. */
  protected override findSlot(name: string): HTMLElement {
    return super.findSlot(name === 'figure' ? 'under-map' : name);
  }

  private host() {
    const { strings, locale, parts, chosen } = this.props;
    return {
      root: this,
      worker: this.worker,
      strings,
      locale,
      parts,
      chosen,
      piece: (name: string) => this.findSlot(name),
      form: () => this.read(),
      given: () => this.given(),
      tell: (session: Session, said: string) => this.tell(session, said),
      shadeByScore: () => this.turnView({ apart: 'score' }),
      beside: (work: Promise<unknown>) => this.runAlongside(work),
      looked: () => {
        if (!this.isOfNames) return false;
        this.names!.show('lie');
        return true;
      },
      shows: () => !this.isOfNames || this.names!.view === 'lie',
      drawn: (places: Parameters<NamesView['drawn']>[0]) =>
        this.names?.drawn(places, this.stageMap?.shown) ?? [],
    };
  }

  /** True if the twelve words are shown, alone or on the map of all names. */
  private get isOfNames(): boolean {
    return this.names !== undefined && this.names.view !== 'map';
  }

  private namesHost(names: Names) {
    const { strings, locale, urls } = this.props;
    const folder = absolute(urls.tiny);
    return {
      demo: this,
      names,
      strings,
      locale,
      piece: (name: string) => this.findSlot(name),
      fetch: () => this.worker.fetchTiny({ folder }),
      cosines: (text: string) => this.worker.word({ folder, text }),
      choose: (point: number) => this.runAlongside(this.lookAt(point)),
      turned: () => {
        this.turnButtons();
        this.stageMap?.look();
      },
      tell: (said: readonly FigureNode[]) => this.sayNodes(said),
      typed: (seconds: number) => super.turnBadge(this.tookSaid(seconds)),
    };
  }

  private async lookAt(point: number): Promise<void> {
    this.names!.show('lie');
    await (await this.liveMap()).choose(point);
  }

  protected override exports = {
    png: async (session: Session) => (await loadFiles()).png(this.stageMap!.drawn(session)),
    svg: async (session: Session) => (await loadFiles()).svg(this.stageMap!.drawn(session)),
    csv: async (session: Session) => (await loadFiles()).csv(session),
  };

  protected sentences() {
    return this.props.strings;
  }

  protected async open(form: EmbeddingMapSettings, signal: AbortSignal): Promise<Session> {
    const live = await this.liveMap();
    const isOfNames = form.source === 'names';
    this.stands = this.names !== undefined && !this.single && this.isRecorded(form);
    this.names?.show(isOfNames ? 'all' : 'map');
    if (this.stands) await live.stand(recordedNames(this.props.names!, form));
    return live.open(signal, { still: isOfNames && !this.single });
  }

  /** True if a form asks for the recorded map of the page. */
  private isRecorded(form: EmbeddingMapSettings): boolean {
    return mapKey(form) === mapKey(this.props.settings);
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

  /** The worker keeps the points until the next map, so that a paused map can be explored. */
  protected close(session: Session): Promise<void> {
    session.open = false;
    return Promise.resolve();
  }

  protected progressSaid(session: Session): string {
    return this.stageMap!.progressSaid(session);
  }

  protected override async ended(session: Session): Promise<void> {
    this.stands = false;
    await this.stageMap!.measure(session);
    const { question, source } = this.read();
    if (question !== '' && source === 'retriever') void this.askBuilt(question);
  }

  protected override view(_form: EmbeddingMapSettings, session: Session) {
    return this.stageMap!.view(session);
  }

  /** Redraws a map after a change, and reports it. */
  private tell(session: Session, said: string): void {
    this.result = session;
    this.redraw();
    if (said) this.say(said);
  }

  protected override redraw(): void {
    super.redraw();
    if (this.isOfNames) this.sayNodes(this.names!.said(this.result));
    else if (this.result) this.showSaid([this.stageMap!.view(this.result).said]);
  }

  /** A sentence from the kit also replaces the sentence of the picture. */
  protected override say(sentence: string): void {
    super.say(sentence);
    if (sentence !== '') this.showSaid([sentence]);
  }

  private sayNodes(said: readonly FigureNode[]): void {
    super.say(spoken(said));
    this.findSlot('status-line').dataset.drawn = '';
    this.showSaid(said);
  }

  private showSaid(said: readonly FigureNode[]): void {
    mount(this.findSlot('said'), [...said]);
  }

  /** While the recorded map is shown, it does not count as the reader's run. */
  protected override turnBadge(took: string): void {
    if (took !== '' || !this.stands) super.turnBadge(took);
  }

  protected override turnButtons(): void {
    super.turnButtons();
    const { names, strings, locale } = this.props;
    if (!this.names || !names) return;
    this.toggleAttribute('data-stands', this.stands);
    const { view } = this.names;
    const isRecorded = this.isRecorded(this.read());
    const count = formatNumber(namesIn(names), locale);
    showButtons(this, { view, isRecorded, names: count }, strings);
  }

  protected override showStale(): void {
    super.showStale();
    if (this.names) this.turnButtons();
  }

  private given(): Given {
    const { urls, locale } = this.props;
    const ownText = this.read().text === 'own' ? retrieverText() : undefined;
    const onProgress = (done: number, of: number) => this.show({ name: 'running', done, of });
    const embed: Given['embed'] = async (texts, signal) => {
      const vectors = await this.encoder.embed(texts, 'passage', { signal, onProgress });
      this.tellUnread({ points: texts });
      return vectors;
    };
    this.tellUnread({});
    return { urls, locale, ownText, embed };
  }

  /** Says so where the encoder does not read the texts that it has just embedded. */
  private tellUnread(embedded: typeof this.embedded): void {
    this.embedded = embedded;
    const { question = [], points = [] } = embedded;
    const said = unreadSaid(this.encoder.loaded(), question, points);
    fillSlot(this.findSlot('unread'), said);
  }

  /** Settings of the look are applied at once, without a new run. */
  private onShown = (): void => {
    this.explainSettings();
    this.turnView({});
  };

  /** Sets fields of the view, or applies those the reader has changed. */
  private turnView(turned: Partial<EmbeddingMapSettings>): void {
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
    const given = t.vectorsGiven[form.source as 'tinylm'];
    this.findSlot('vectors-given').hidden = given === undefined;
    this.findSlot('vectors-given').textContent = given ?? '';
    this.findSlot('projection-help').textContent = t.projectionHelp[form.projection];
    this.findSlot('built-questions').hidden = form.source !== 'retriever';
    this.findSlot('no-own-text').hidden = form.text !== 'own' || retrieverText() !== undefined;
  }

  protected override turned(): void {
    this.explainSettings();
    this.say(this.props.strings.turned);
    super.turned();
  }

  private onButton = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { to } = button.dataset;
    if (to !== undefined) this.stageMap?.goTo(Number(to));
    if (button.matches('[data-step]')) this.stepOnce();
    if (!button.matches('[data-other-seed]')) return;
    this.set('seed', (this.read().seed % 999_999) + 1);
    void this.run();
  };

  /** One step of the map, then a pause; a new map is opened if none is under way. */
  private stepOnce(): void {
    this.single = true;
    const goOn = this.querySelector<HTMLButtonElement>('[data-continue]')!;
    if (this.isPaused && !goOn.disabled) goOn.click();
    else if (this.dataset.status !== 'running') void this.run();
    this.querySelector<HTMLButtonElement>('[data-pause]')!.click();
  }

  protected override takePreset(name: string): void {
    super.takePreset(name);
    void this.run();
  }

  /** For the tools below the map. */
  map(): ToolMap {
    const live = this.stageMap;
    if (!live?.shown) throw new Problem('no-map');
    const session = live.shown;
    const form = this.read();
    return {
      worker: this.worker,
      session,
      groups: live.groupsOf(session),
      form,
      question: this.questions[form.question] ?? '',
      given: () => this.given(),
      encode: async (text) => {
        const vectors = await this.encoder.embed([text], 'query');
        this.tellUnread({ ...this.embedded, question: [text] });
        return vectors;
      },
      shade: () => this.runAlongside(live.shade(session)),
    };
  }

  private onQuestion = ({ target }: Event): void => {
    this.form.dispatchEvent(new Event('input', { bubbles: true }));
    const { value } = target as HTMLSelectElement;
    if (value !== '') void this.askBuilt(value);
  };

  /** Asks a built-in question as soon as there is a map. */
  private async askBuilt(question: string): Promise<void> {
    const query = this.questions[question];
    const panel = this.querySelector<LandingPanel>('x-landing')!;
    callFor(panel);
    await customElements.whenDefined(panel.localName);
    if (query !== undefined) panel.offer(query);
    if (this.session) await panel.run();
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

customElements.define('x-embedding-map', EmbeddingMapDemo);
