import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { overlapOnMaps } from '../../core/overlap';
import { mount } from '~/demos/kit/mount';
import { MapCanvas } from '../../canvas';
import { advance, openSession, type Session } from '../../session';
import { keptText, shareText } from '../../sentences';
import { judged } from '../../state';
import type { Bench, Tool } from './tool';

const SEEDS = 3;
const SLICE = 200; // ms

/** A map drawn from a seed, and its name in the worker. */
interface Asked {
  seed: number;
  id: string;
}

/**
 * The same points and settings with three seeds, side by side; the differences are due to chance.
 */
export function seedsTool(form: HTMLFormElement, bench: Bench): Tool {
  const { strings: t, worker, locale } = bench;
  const answer = form.querySelector<HTMLElement>('[data-answer]')!;
  let drawn: MapCanvas[] = [];
  let running: AbortController | undefined;
  let turn = 0;
  return {
    async run() {
      running?.abort();
      const { signal } = (running = new AbortController());
      const main = bench.session()!;
      for (const canvas of drawn) canvas.stop();
      // A cancelled turn closes its own maps, but not those of the next.
      const mine = ++turn;
      const asked = Array.from({ length: SEEDS }, (_, i) => {
        const seed = main.form.seed + i;
        return { seed, id: `seeds-${mine}-${seed}` };
      });
      const sessions: Session[] = [];
      try {
        for (const each of asked) sessions.push(await draw(main, each, signal));
        mount(answer, [figures(sessions, main)]);
        drawn = [...answer.querySelectorAll('canvas')].map((canvas, i) =>
          paint(canvas, sessions[i]!, main),
        );
      } finally {
        await Promise.all(asked.map(({ id }) => worker.close({ id })));
      }
    },
  };

  async function draw(main: Session, { seed, id }: Asked, signal: AbortSignal): Promise<Session> {
    const settings = { ...main.form, seed };
    const session = await openSession(worker, id, settings, bench.given(), signal);
    for (let more = true; more;) {
      more = await advance(worker, session, { milliseconds: SLICE }, signal);
      const { done, of } = session;
      mount(answer, [h('p', { class: 'help' }, fill(t.seedsRunning, { seed, done, of }))]);
    }
    session.quality = await worker.quality({ id: session.id, k: main.form.k });
    return session;
  }

  function figures(sessions: readonly Session[], main: Session): FigureElement {
    return h(
      'div',
      { class: 'several', key: 'several' },
      h('ul', { role: 'list', class: 'beside-maps' }, ...sessions.map(one)),
      h('p', { class: 'after', 'data-seeds-overlap': true }, comparison(sessions, main)),
    );
  }

  function one({ form: { seed }, quality }: Session): FigureElement {
    const value = (name: string, number: number) =>
      h('div', {}, h('dt', {}, name), h('dd', {}, shareText(number, locale)));
    const title = fill(t.seedOf, { seed });
    return h(
      'li',
      {},
      h('h4', { class: 'label' }, title),
      h('canvas', { class: 'small-map', role: 'img', 'aria-label': title }),
      quality &&
        h(
          'dl',
          { class: 'small-figures' },
          value(t.values.trust, quality.trustworthiness),
          value(t.values.cont, quality.continuity),
        ),
    );
  }

  function comparison(sessions: readonly Session[], main: Session): string {
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
      kept: (new Set(kept).size === 1 ? kept.slice(0, 1) : kept).join(t.listed),
    });
  }

  function paint(canvas: HTMLCanvasElement, { points, positions }: Session, main: Session) {
    const map = new MapCanvas(canvas, 0);
    map.begin({ labels: points.map(({ label }) => label), ...bench.groups() });
    map.move(positions, 0);
    if (main.chosen)
      map.show({ ...map.emphasis, ...judged(main.chosen), selected: main.chosen.point });
    return map;
  }
}
