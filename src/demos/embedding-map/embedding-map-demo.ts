import { absolute } from '~/browser/page';
import { mount } from '~/demos/kit/mount';
import { formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import { mapKey, type EmbeddingMapSettings } from './core/settings';
import type { Names } from './core/twelve-record';
import type { LiveHost } from './live-host';
import { MapElement } from './map-element';
import { showButtons } from './names-buttons';
import type { MapHost, ToolMap } from './panels/tools/landing-panel';
import { namesIn, recordedNames } from './recorded-names';
import type { Session } from './session';
import { NamesView, spoken } from './view/names-view';

/**
 * The map in its page: the twelve words that it opens with, all names around them, its buttons, and what the tools below
 * it ask.
 */
class EmbeddingMapDemo extends MapElement implements MapHost {
  private names: NamesView | undefined;
  /** The recorded map is shown while the same map is computed. */
  private stands = false;

  protected override ready(): void {
    if (this.props.names) this.names = new NamesView(this.namesHost(this.props.names));
    super.ready();
    this.addEventListener('click', this.onButton);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.names?.stop();
  }

  protected host(): LiveHost {
    const { strings, locale, parts, chosen } = this.props;
    return {
      root: this,
      worker: this.worker,
      strings,
      locale,
      parts,
      chosen,
      piece: (name) => this.findSlot(name),
      form: () => this.read(),
      given: () => this.given(),
      tell: (session, nodes) => this.tell(session, nodes),
      shadeByScore: () => this.turnView({ apart: 'score' }),
      beside: (work) => this.runAlongside(work),
      looked: () => {
        if (!this.isOfNames) return false;
        this.names!.show('lie');
        return true;
      },
      shows: () => !this.isOfNames || this.names!.view === 'lie',
      drawn: (places) => this.names?.drawn(places, this.stageMap?.shown) ?? [],
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
      tell: (nodes: readonly FigureNode[]) => this.sayNodes(nodes),
      typed: (seconds: number) => super.turnBadge(this.tookText(seconds)),
    };
  }

  private async lookAt(point: number): Promise<void> {
    this.names!.show('lie');
    await (await this.liveMap()).choose(point);
  }

  protected async open(form: EmbeddingMapSettings, signal: AbortSignal): Promise<Session> {
    const live = await this.liveMap();
    const isOfNames = form.source === 'names';
    this.stands = this.names !== undefined && !this.single && this.isRecorded(form);
    this.names?.show(isOfNames ? 'all' : 'map');
    if (this.stands) live.stand(recordedNames(this.props.names!, form));
    return live.open(signal, { still: isOfNames && !this.single });
  }

  /** True if a form asks for the recorded map of the page. */
  private isRecorded(form: EmbeddingMapSettings): boolean {
    return mapKey(form) === mapKey(this.props.settings);
  }

  protected override async ended(session: Session): Promise<void> {
    this.stands = false;
    await this.stageMap!.measure(session);
  }

  /** The map before comes back, or the twelve words. */
  protected override restore(): void {
    const { result, stageMap } = this;
    this.stands = false;
    this.names?.show(!result ? 'words' : result.form.source === 'names' ? 'all' : 'map');
    if (result && stageMap) stageMap.stand(result);
  }

  /** Redraws a map after a change, and reports it. */
  private tell(session: Session, nodes: string): void {
    this.result = session;
    this.redraw();
    if (nodes) this.say(nodes);
  }

  protected override redraw(): void {
    super.redraw();
    if (this.isOfNames) this.sayNodes(this.names!.said(this.result));
    else if (this.result) this.showText([this.stageMap!.view(this.result).text]);
  }

  /** A sentence from the kit also replaces the sentence of the picture. */
  protected override say(sentence: string): void {
    super.say(sentence);
    if (sentence !== '') this.showText([sentence]);
  }

  private sayNodes(nodes: readonly FigureNode[]): void {
    super.say(spoken(nodes));
    this.findSlot('status-line').dataset.drawn = '';
    this.showText(nodes);
  }

  private showText(nodes: readonly FigureNode[]): void {
    mount(this.findSlot('said'), [...nodes]);
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
      form,
      encode: (text) => this.encoder.question(text),
      shade: () => live.shade(session),
    };
  }
}

customElements.define('x-embedding-map', EmbeddingMapDemo);
