import { fill, formatNumber } from '~/i18n/format';
import type { FigureNode } from '~/lib/figure';
import type { Progress } from '~/demos/kit/demo-element';
import { MapCanvas } from '../../canvas';
import { overlapOnMaps } from '../../core/overlap';
import { keptText } from '../../sentences';
import { advance, openSession, type Session } from '../../session';
import { judged } from '../../state';
import { MapTool, type ToolMap } from './map-tool';
import { seedsView } from './seeds-view';

const SEEDS = 3;
const SLICE = 200; // ms

/** The same map from several seeds. */
interface Seeds {
  map: ToolMap;
  sessions: readonly Session[];
}

/** The same points and settings with three seeds, side by side; the differences are due to chance. */
class SeedsPanel extends MapTool<Record<never, never>, Seeds> {
  protected readonly fields = {};
  private canvases: MapCanvas[] = [];
  /** Number of the latest run: an earlier one closes its own maps in the worker, but not those of the next. */
  private latest = 0;

  protected async compute(_form: unknown, { signal }: Progress): Promise<Seeds> {
    const map = this.map();
    const mine = ++this.latest;
    const first = map.session.form.seed;
    const asked = Array.from({ length: SEEDS }, (_, i) => `seeds-${mine}-${first + i}`);
    const sessions: Session[] = [];
    try {
      for (const [i, id] of asked.entries())
        sessions.push(await this.drawn(map, { id, seed: first + i }, signal));
      return { map, sessions };
    } finally {
      await Promise.all(asked.map((id) => map.worker.close({ id })));
    }
  }

  private async drawn(
    { worker, session: main, given, form }: ToolMap,
    { id, seed }: { id: string; seed: number },
    signal: AbortSignal,
  ): Promise<Session> {
    const session = await openSession(worker, id, { ...main.form, seed }, given(), signal);
    for (let more = true; more;) {
      more = await advance(worker, session, { milliseconds: SLICE }, signal);
      const { done, of } = session;
      const said = fill(this.props.strings.seedsRunning, { seed, done, of });
      this.show({ name: 'running', done, of, said });
    }
    session.quality = await worker.quality({ id, k: form.k });
    return session;
  }

  protected view(_form: unknown, { map, sessions }: Seeds) {
    const said = this.comparison(sessions, map.session);
    const { locale } = this.props;
    return { figure: seedsView(sessions, said, { locale, map: this.mapStrings }), said };
  }

  protected override draw(drawn: { figure: FigureNode[]; said: string }): void {
    for (const canvas of this.canvases) canvas.stop();
    super.draw(drawn);
    const { map, sessions } = this.result!;
    this.canvases = [...this.querySelectorAll('canvas')].map((canvas, i) =>
      painted(canvas, sessions[i]!, map),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const canvas of this.canvases) canvas.stop();
  }

  /** How much of a point's neighbourhood two of the maps share, and how much of the true one each keeps. */
  private comparison(sessions: readonly Session[], main: Session): string {
    const { strings: t, locale } = this.props;
    if (main.form.projection === 'pca') return t.seedsSame;
    const { k = main.form.k } = sessions[0]!.quality ?? {};
    const pairs = sessions.flatMap((a, i) =>
      sessions.slice(i + 1).map((b) => overlapOnMaps(a.positions, b.positions, k)),
    );
    const mean = pairs.reduce((sum, share) => sum + share, 0) / pairs.length;
    const kept = sessions.map(({ quality }) => (quality ? keptText(quality, locale) : '–'));
    return fill(t.seedsOverlap, {
      n: formatNumber(mean * k, locale, 1),
      k,
      kept: [...new Set(kept)].length === 1 ? kept[0]! : kept.join(this.mapStrings.listed),
    });
  }
}

function painted(
  element: HTMLCanvasElement,
  { points, positions }: Session,
  { groups, session: { chosen } }: ToolMap,
): MapCanvas {
  const canvas = new MapCanvas(element, 0);
  canvas.begin({ labels: points.map(({ label }) => label), ...groups });
  canvas.move(positions, 0);
  if (chosen) canvas.show({ ...canvas.emphasis, ...judged(chosen), selected: chosen.point });
  return canvas;
}

customElements.define('x-seeds', SeedsPanel);
