import { fill, formatNumber } from '~/i18n/format';
import { rowOf } from '~/lib/embedding/vectors';
import type { Pieces } from '~/workers';
import type { Columns } from '~/lib/own/shelf-content';
import type { OwnText } from './core/scene';
import { FEWEST, LINES } from './core/settings';
import { addOwnTexts, attempt, isOwnMap, layOut, MAP, show } from './layout';
import type { MapState } from './map-state';
import { pressPoint } from './rings';

/** Texts take their places once the encoder has their vectors; one that has its own keeps it. */
async function placeTexts(map: MapState, texts: readonly OwnText[], asMap: boolean) {
  const { memory, demo, t } = map;
  const fresh = [...new Set(texts.map(({ text }) => text))].filter(
    (text) => !memory.vectors.has(text),
  );
  const came = fresh.length > 0 ? await embed(map, fresh) : undefined;
  fresh.forEach((text, at) => memory.vectors.set(text, rowOf(came!, at)));
  memory.vectors = new Map(texts.map(({ text }) => [text, memory.vectors.get(text)!]));
  memory.ownTexts = texts;
  memory.afterLoading = undefined;
  memory.version++;
  if (asMap && texts.length >= FEWEST) demo.form.set({ source: 'own' });
  await addOwnTexts(map);
  sayPlaced(map, isOwnMap(map) ? t.mapped : t.placed, texts.length);
}

function sayPlaced({ notice, locale }: MapState, sentence: string, count: number): void {
  notice.value = fill(sentence, { n: formatNumber(count, locale) });
}

async function embed({ embedding, encoder, notice, t }: MapState, texts: readonly string[]) {
  embedding.peek()?.abort();
  const stop = new AbortController();
  embedding.value = stop;
  const onProgress = (done: number, of: number) => {
    if (!stop.signal.aborted) notice.value = fill(t.embedding, { done, of });
  };
  try {
    return await encoder.embed(texts, { signal: stop.signal, onProgress });
  } finally {
    if (embedding.peek() === stop) {
      embedding.value = undefined;
      notice.value = '';
    }
  }
}

/** Texts stand among terms or in a map of their own, never in noise. */
function layOutForTexts(map: MapState): Promise<void> {
  const { demo, memory } = map;
  if (!isOwnMap(map) || memory.ownTexts.length < FEWEST) demo.form.set({ source: 'terms' });
  return layOut(map);
}

/** @returns false if they wait for the encoder, which is followed by `again` */
async function placeWithEncoder(
  map: MapState,
  texts: readonly OwnText[],
  again: () => void,
  asMap = false,
): Promise<boolean> {
  const { encoder, memory, notice, t } = map;
  await layOutForTexts(map);
  const isReady = encoder.now.peek().name === 'ready';
  if (isReady) await placeTexts(map, texts, asMap);
  else {
    memory.afterLoading = again;
    notice.value = t.waits;
  }
  return isReady;
}

export const loadEncoder = (map: MapState): void =>
  attempt(map, async () => {
    await map.encoder.load();
    if (map.encoder.now.peek().name === 'ready') map.memory.afterLoading?.();
  });

export const placeLines = (map: MapState): void =>
  attempt(map, () => {
    const lines = map.demo.form.settings.peek().lines.split('\n');
    const texts = lines.map((line) => ({ text: line.trim(), label: '' }));
    map.table.value = undefined;
    const there = texts.filter(({ text }) => text !== '').slice(0, LINES);
    return placeWithEncoder(map, there, () => placeLines(map));
  });

type Reading = (columns?: Columns) => Promise<Pieces[]>;

/** What was read stands on the map; of one table, other columns can be read. */
function placePieces(map: MapState, read: Reading, columns?: Columns): void {
  attempt(map, async () => {
    const files = await read(columns);
    const [first] = files;
    const isTable = files.length === 1 && first!.columns.length > 0;
    map.table.value = isTable
      ? { ...first!, readBy: (next) => placePieces(map, read, next) }
      : undefined;
    const texts = files.flatMap(({ pieces }) => pieces).slice(0, LINES);
    await placeWithEncoder(map, texts, () => placePieces(map, read, columns), true);
  });
}

const fromShelf = () => import('../parts/shelf/from-shelf');

export const placeShelf = (map: MapState): void =>
  placePieces(map, async (columns) => (await fromShelf()).piecesOnShelf(map.page!, columns));

/** A list of lines is for the reader to see and change; any other file is read as the shelf reads it. */
export const placeFile = (map: MapState, file: File | undefined): void =>
  attempt(map, async () => {
    if (!file) return;
    if (/\.txt$/i.test(file.name)) {
      map.demo.form.set({ lines: await file.text() });
      return placeLines(map);
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    placePieces(map, async (columns) => {
      const { readerOn } = await import('../parts/shelf/reader');
      return readerOn(map.page!).pieces([{ name: file.name, bytes }], columns);
    });
  });

export const placePassages = (map: MapState): void =>
  attempt(map, async () => {
    await layOutForTexts(map);
    show(map, await map.worker.passages(MAP));
    map.memory.hasPassages = true;
    const passages = map.scene.peek()!.points.filter(({ kind }) => kind === 'passage');
    sayPlaced(map, map.t.placedPassages, passages.length);
  });

/** What was typed: the first that is called so, or else a place by its meaning. */
export const search = (map: MapState): void =>
  attempt(map, async () => {
    await layOut(map);
    const typed = map.demo.form.texts.find.peek().trim();
    const [first] = map.found.peek() ?? [];
    if (first !== undefined) return pressPoint(map, first);
    if (typed === '') return;
    const others = map.memory.ownTexts.filter(({ text }) => text !== typed);
    const texts = [...others, { text: typed, label: '' }];
    if (!(await placeWithEncoder(map, texts, () => search(map)))) return;
    pressPoint(
      map,
      map.scene.peek()!.points.findLastIndex(({ text }) => text === typed),
    );
  });
