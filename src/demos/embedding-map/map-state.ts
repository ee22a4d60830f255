import { batch, computed, effect, signal } from '@preact/signals-core';
import { openDemo } from '~/demos/kit/open-demo';
import type { Given, Page } from '~/demos/kit/page';
import { problemText } from '~/demos/kit/problem';
import { fill, formatNumber } from '~/i18n/format';
import { ofRows, rowOf } from '~/lib/embedding/vectors';
import { Problem } from '~/lib/problem';
import type { Pieces, Twins } from '~/workers';
import type { Columns } from '~/lib/own/shelf-content';
import type { Progress } from '../kit/run-state';
import type { OwnText } from './core/scene';
import type { Look } from './core/look';
import { mapPicture, ringPicture, type Picture, type Scene, type Size } from './core/picture';
import { foundIn } from './core/scene';
import {
  embeddingMapFields,
  FEWEST,
  layoutKey,
  LINES,
  projectionOf,
  type EmbeddingMapFields,
  type EmbeddingMapSettings,
} from './core/settings';
import { NOMINAL } from './drawing/drawn';
import { openEncoder } from './encoder';
import { openStage } from './drawing/paint';
import type { EmbeddingMapPage } from './state';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

/** A table whose rows stand on the map, and what reads other columns of it. */
type Table = Pick<Pieces, 'columns' | 'text' | 'label'> & { turn: (columns: Columns) => void };

type Worker = ReturnType<Page['workers']['connectProjection']>;
const MAP = { id: 'map' };

export type MapGiven = Given<EmbeddingMapFields, EmbeddingMapStrings> & { props: EmbeddingMapPage };
export type MapState = ReturnType<typeof openMap>;

export function openMap(given: MapGiven) {
  const { props, t, kit, page } = given;
  const { locale, recorded, urls } = props;
  /** Only a page asks it. */
  const worker = page?.workers.connectProjection(() => (opened = undefined)) as Worker;
  const encoder = openEncoder();
  const scene = signal<Scene | undefined>(props.built?.scene);
  const quality = signal(recorded.quality);
  const size = signal<Size>(NOMINAL);
  /** The neighbours that the map shows, and those in the ring. */
  const looked = signal<Look | undefined>();
  const ring = signal<Look | undefined>();
  const hasTwins = signal(false);
  const twins = signal<Twins | undefined>();
  const notice = signal('');
  const home = layoutKey(props.settings);
  let opened: { key: string; map: Promise<void>; stop: AbortController } | undefined;
  let own: readonly OwnText[] = [];
  let version = 0;
  let rows = new Map<string, Float32Array>();
  /** What waits for the encoder. */
  let waiting: (() => void) | undefined;
  /** What was read last: a table whose columns may be read otherwise, or none. */
  const table = signal<Table | undefined>();
  const embedding = signal<AbortController | undefined>();
  let hasPassages = false;
  let asksLie = false;
  let turn = 0;
  let seen: number[] = [];

  const found = computed(() => foundIn(scene.value?.points ?? [], demo.form.texts.find.value));
  const picture = computed((): Picture | undefined => {
    const now = scene.value;
    if (!now) return undefined;
    if (ring.value) return ringPicture(now, size.value, ring.value);
    return mapPicture(now, size.value, { look: looked.value, found: found.value });
  });

  /** Opens the map of the settings, unless it stands already. */
  function ready(
    settings: EmbeddingMapSettings = demo.form.settings.peek(),
    onProgress?: Progress['onProgress'],
  ): Promise<void> {
    const key = keyOf(settings);
    if (opened?.key === key) return opened.map;
    opened?.stop.abort();
    const stop = new AbortController();
    const map = layOut(settings, { signal: stop.signal, onProgress });
    map.catch(() => opened?.stop === stop && (opened = undefined));
    opened = { key, map, stop };
    return map;
  }
  /** A map of the reader's texts differs with them. */
  const keyOf = (settings: EmbeddingMapSettings): string =>
    layoutKey(settings) + (settings.source === 'own' ? String(version) : '');
  function halt(): void {
    opened?.stop.abort();
    embedding.peek()?.abort();
    demo.stop();
  }

  async function layOut(
    settings: EmbeddingMapSettings,
    progress: { signal: AbortSignal; onProgress?: Progress['onProgress'] | undefined },
  ) {
    const { source, points: noise } = settings;
    if (source === 'own' && own.length < FEWEST) throw new Problem('own-few', { least: FEWEST });
    const texts = source === 'own' ? { texts: [...own], vectors: ownVectors() } : undefined;
    const isHome = layoutKey(settings) === home && source === 'terms';
    const known = isHome ? props.known : undefined;
    const came = await worker.open(
      { ...MAP, locale, source, noise, settings: projectionOf(settings), urls, known, own: texts },
      progress,
    );
    [quality.value, twins.value, seen] = [came.quality, undefined, []];
    show(came);
    if (source !== 'terms') return;
    if (own.length > 0) await standAgain();
    if (hasPassages) show(await worker.passages(MAP));
    if (hasTwins.peek()) twins.value = await worker.twins(MAP);
  }

  function show(came: Scene): void {
    turn++;
    batch(() => {
      [ring.value, looked.value, scene.value] = [undefined, undefined, came];
    });
  }

  /** What fails beside a run is said as if it were one. */
  function trying(work: () => Promise<unknown>): void {
    work().catch((error: Error) => error.name !== 'AbortError' && demo.runs.fail(error));
  }
  const want = () => trying(() => ready());

  /** Asks for the neighbours of a point; what comes after something newer was asked for is dropped. */
  function look(point: number, then: (look: Look) => void): void {
    const mine = ++turn;
    trying(async () => {
      await ready();
      const found = await worker.look({ ...MAP, point });
      if (mine === turn) then(found);
    });
  }
  function aim(point: number | undefined): void {
    if (ring.peek()) return;
    if (point !== undefined) return look(point, (found) => void (looked.value = found));
    turn++;
    looked.value = undefined;
  }
  function press(point: number): void {
    const { kind, id } = scene.peek()!.points[point]!;
    if (ring.peek()?.point !== point) look(point, turnTo);
    else if (kind === 'term') location.assign(`${props.glossary}${id}/`);
  }
  function turnTo(found?: Look): void {
    if (found) seen.push(found.point);
    demo.form.texts.find.value = '';
    [notice.value, looked.value, ring.value] = ['', undefined, found];
  }
  function back(): void {
    turn++;
    turnTo();
  }
  function lie(): void {
    asksLie = true;
    void demo.run();
  }

  /** Texts take their places once the encoder has their vectors; one that has its own keeps it. */
  async function stand(texts: readonly OwnText[], asMap: boolean): Promise<void> {
    const fresh = [...new Set(texts.map(({ text }) => text))].filter((text) => !rows.has(text));
    const came = fresh.length > 0 ? await embedded(fresh) : undefined;
    fresh.forEach((text, at) => rows.set(text, rowOf(came!, at)));
    rows = new Map(texts.map(({ text }) => [text, rows.get(text)!]));
    [own, waiting] = [texts, undefined];
    version++;
    if (asMap && own.length >= FEWEST) demo.form.set({ source: 'own' });
    await standAgain();
    notice.value = fill(isOwnMap() ? t.mapped : t.placed, {
      n: formatNumber(texts.length, locale),
    });
  }
  const ownVectors = () => ofRows(own.map(({ text }) => rows.get(text)!));
  async function standAgain(): Promise<void> {
    if (isOwnMap()) return ready();
    show(await worker.add({ ...MAP, texts: [...own], vectors: ownVectors() }));
  }
  async function embedded(texts: readonly string[]) {
    embedding.peek()?.abort();
    const stop = new AbortController();
    embedding.value = stop;
    const onProgress = (done: number, of: number) => {
      if (!stop.signal.aborted) notice.value = fill(t.embedding, { done, of });
    };
    try {
      return await encoder.embed(texts, { signal: stop.signal, onProgress });
    } finally {
      if (embedding.peek() === stop) [embedding.value, notice.value] = [undefined, ''];
    }
  }
  const isOwnMap = () => demo.form.settings.peek().source === 'own';
  /** Texts stand among terms or in a map of their own, never in noise. */
  function readyForTexts(): Promise<void> {
    if (!isOwnMap() || own.length < FEWEST) demo.form.set({ source: 'terms' });
    return ready();
  }
  async function place(texts: readonly OwnText[], again: () => void, asMap = false) {
    await readyForTexts();
    const isReady = encoder.now.peek().name === 'ready';
    if (isReady) await stand(texts, asMap);
    else [waiting, notice.value] = [again, t.waits];
    return isReady;
  }
  const load = () =>
    trying(async () => {
      await encoder.load();
      if (encoder.now.peek().name === 'ready') waiting?.();
    });
  const placeLines = (): void =>
    trying(() => {
      const lines = demo.form.settings.peek().lines.split('\n');
      const texts = lines.map((line) => ({ text: line.trim(), label: '' }));
      table.value = undefined;
      return place(texts.filter(({ text }) => text !== '').slice(0, LINES), placeLines);
    });
  const placeFiles = (read: (columns?: Columns) => Promise<Pieces[]>, columns?: Columns): void =>
    trying(async () => {
      const files = await read(columns);
      const [first] = files;
      const isTable = files.length === 1 && first!.columns.length > 0;
      table.value = isTable ? { ...first!, turn: (next) => placeFiles(read, next) } : undefined;
      const texts = files.flatMap(({ pieces }) => pieces).slice(0, LINES);
      await place(texts, () => placeFiles(read, columns), true);
    });
  const fromShelf = () => import('../parts/shelf/from-shelf');
  /** A list of lines is for the reader to see and change; any other file is read as the shelf reads it. */
  const take = (file: File | undefined) =>
    trying(async () => {
      if (!file) return;
      if (/\.txt$/i.test(file.name)) {
        demo.form.set({ lines: await file.text() });
        return placeLines();
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      placeFiles(async (columns) => {
        const { readerOn } = await import('../parts/shelf/reader');
        return readerOn(page!).pieces([{ name: file.name, bytes }], columns);
      });
    });
  const placeShelf = () =>
    placeFiles(async (columns) => (await fromShelf()).piecesOnShelf(page!, columns));
  const placePassages = () =>
    trying(async () => {
      await readyForTexts();
      show(await worker.passages(MAP));
      hasPassages = true;
      const n = scene.peek()!.points.filter(({ kind }) => kind === 'passage').length;
      notice.value = fill(t.placedPassages, { n: formatNumber(n, locale) });
    });
  /** What was typed: the first that is called so, or else a place by its meaning. */
  const enter = (): void =>
    trying(async () => {
      await ready();
      const typed = demo.form.texts.find.peek().trim();
      const [first] = found.peek() ?? [];
      if (first !== undefined) return press(first);
      if (typed === '') return;
      const others = own.filter(({ text }) => text !== typed);
      if (!(await place([...others, { text: typed, label: '' }], enter))) return;
      press(scene.peek()!.points.findLastIndex(({ text }) => text === typed));
    });

  async function saved(format: 'png' | 'svg' | 'csv') {
    const { fileAs } = await import('./files');
    const now = { scene: scene.peek()!, picture: picture.peek()!, ring: ring.peek() };
    return fileAs(format, { ...now, root: page!.root, t });
  }

  function begin(): void {
    const canvas = page!.root.querySelector('canvas')!;
    let show: ReturnType<typeof openStage> | undefined;
    effect(() => {
      if (!scene.value) return;
      show ??= openStage(canvas, (now) => (size.value = now));
      show({ scene: scene.value, picture: picture.value!, twins: twins.value?.places });
    });
    effect(() => {
      if (demo.form.texts.find.value === '') return;
      want();
      [ring.value, notice.value] = [undefined, ''];
    });
    effect(() => {
      if (!hasTwins.value) twins.value = undefined;
      else trying(async () => (await ready(), (twins.value = await worker.twins(MAP))));
    });
    effect(() => {
      const now = encoder.now.value;
      const problems = { ...kit.problems, ...t.problems };
      if (now.name === 'ready') notice.value = t.ready;
      if (now.name === 'failed')
        notice.value = problemText(now.error, problems, locale) ?? kit.failed;
    });
  }

  const demo = openDemo<EmbeddingMapFields, string, EmbeddingMapStrings>(given, {
    name: 'embedding-map',
    fields: embeddingMapFields,
    begin,
    live: true,
    waits: ['find', 'lines'],
    async compute(settings, progress) {
      const wanted = asksLie;
      asksLie = false;
      await ready(settings, progress.onProgress);
      if (wanted) {
        const point = scene.peek()!.points.findIndex(({ id }) => id === props.first);
        const isFirst = point >= 0 && seen.length === 0;
        turnTo(await (isFirst ? worker.look({ ...MAP, point }) : worker.lie({ ...MAP, seen })));
      }
      return layoutKey(settings);
    },
    basis: (key) => (key === home ? 'recorded' : 'yours'),
    close: () => (worker.stop(), encoder.close()),
    exports: { png: () => saved('png'), svg: () => saved('svg'), csv: () => saved('csv') },
  });
  return {
    demo,
    t,
    locale,
    props,
    encoder,
    scene,
    quality,
    picture,
    looked,
    ring,
    twins,
    found,
    hasTwins,
    embedding,
    notice,
    aim,
    press,
    want,
    back,
    lie,
    load,
    enter,
    halt,
    placeLines,
    placePassages,
    placeShelf,
    take,
    table,
  };
}
