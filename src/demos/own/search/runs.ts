import { effect, signal, untracked } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import { offeredModel, type RealEncoder } from '~/lib/encoder/models';
import { encoderFor } from '~/lib/own/cell-settings';
import { cutsOf, isSame, type Cell, type Spot } from '~/lib/own/cells';
import type { OwnFacts } from '~/workers';
import type { Progress } from '../../kit/run-state';
import { problemText } from '../../kit/problem';
import { encoderState, onEncoder } from '../../parts/encoder-shared';
import { isMissing } from '../../parts/hosted/hosted';
import { sizeText } from '../../parts/quantities';
import { textsOf } from '../../parts/shelf/shelf';
import type { OwnContext } from '../context';
import { isLoaded, loadOnce, nameOf, tellSpeed } from './encoder-once';
import type { Words } from 'words:own-search';

export type Cells = ReturnType<typeof openCells>;

/** What is known of the texts on the shelf, and what went wrong with it; `loaded` is the encoder of the page. */
export function openCells(context: OwnContext, t: Words & { problems: object }) {
  const { given, demo, state, shelf, texts } = context;
  const { kit, props } = given;
  const loaded = signal(encoderState().encoder?.model ?? '');
  onEncoder(({ encoder: now }) => (loaded.value = now?.model ?? ''));
  return {
    demo,
    state,
    shelf,
    texts,
    props,
    t,
    locale: props.locale,
    partner: texts.partner,
    facts: signal<OwnFacts | undefined>(undefined),
    fault: signal(''),
    absent: signal<Partial<Record<RealEncoder, string>>>({}),
    loaded,
    /** The texts and questions that the facts are of, and the cells of them that were seen last. */
    known: '',
    seen: state.cells.peek(),
    why: (error: unknown): string =>
      problemText(error, { ...kit.problems, ...t.problems }, props.locale) ?? t.failed,
  };
}

/** Cells are of the texts and the questions as they were; vectors of passages outlast both. */
export const follow = (cells: Cells): (() => void) =>
  effect(() => {
    const { demo, facts, fault, shelf, state } = cells;
    const key = cells.texts.key();
    untracked(() => {
      if (key === cells.known) return;
      if (cells.known !== '') demo.runs.stop();
      // Others than those seen last were put back for these texts and questions.
      if (cells.known !== '' && state.cells.peek() === cells.seen) state.cells.value = [];
      cells.seen = state.cells.peek();
      [cells.known, facts.value, fault.value] = [key, undefined, ''];
      if (textsOf(shelf).length > 0) void tell(cells);
    });
  });

async function tell(cells: Cells, spots: readonly Spot[] = []): Promise<void> {
  const { facts, fault, known, state, texts } = cells;
  try {
    const cuts = cutsOf([...state.cells.peek(), ...spots]);
    const told = await texts.complete<OwnFacts>(() =>
      texts.worker.factsOf({ ...texts.asked(), cuts }),
    );
    if (known === cells.known) facts.value = told;
  } catch (error) {
    if (known === cells.known) fault.value = cells.why(error);
  }
}

function put(cells: Cells, cell: Cell): void {
  const { state } = cells;
  const others = state.cells.peek().filter((one) => !isSame(one, cell));
  state.cells.value = cells.seen = [...others, cell];
}

/** Fills cells of the table; what is computed stays, whatever is stopped or moved. */
export async function run(cells: Cells, spots: readonly Spot[]): Promise<void> {
  const { demo, facts, fault } = cells;
  fault.value = '';
  await demo.runs.run(async (progress: Progress) => {
    try {
      const sizes = facts.peek()?.cuts;
      if (spots.some(({ cut }) => !sizes?.[cut])) await tell(cells, spots);
      await fillAll(cells, spots, progress);
    } catch (error) {
      progress.signal.throwIfAborted();
      fault.value = cells.why(error);
    }
    return undefined as never;
  });
}

/** Those that need no encoder first, while it is loaded; then the columns of each encoder, cut by cut. */
async function fillAll(cells: Cells, spots: readonly Spot[], progress: Progress): Promise<void> {
  const { t, partner, loaded, absent } = cells;
  const modelOf = ({ ranking }: Spot) => encoderFor(ranking, partner);
  const models = [...new Set(spots.flatMap((spot) => modelOf(spot) ?? []))];
  const first = models.sort((one) => (one === loaded.peek() ? -1 : 0))[0];
  const loading = first ? loadOnce(first, progress.signal) : Promise.resolve();
  loading.catch(() => undefined); // a stopped run is told by the signal
  let done = 0;
  const one = async (spot: Spot) => {
    put(cells, await fillOne(cells, spot, progress, (text) => step(text)));
    done++;
    step();
  };
  const step = (text = '') => {
    const said = fill(t.progress, { done, of: spots.length });
    progress.onProgress(done, spots.length, [said, text].filter(Boolean).join(' '));
  };
  step();
  for (const spot of spots) if (!modelOf(spot)) await one(spot);
  for (const model of models) {
    const tellLoading = () => step(loadingText(cells, model));
    if (!isLoaded(model)) tellLoading();
    const quiet = onEncoder(tellLoading);
    const error = await (model === first ? loading : loadOnce(model, progress.signal)).finally(
      quiet,
    );
    absent.value = { ...absent.peek(), [model]: error && absence(cells, model, error) };
    const mine = spots.filter((spot) => modelOf(spot) === model);
    if (error) done += mine.length;
    else for (const spot of mine) await one(spot);
  }
}

function loadingText({ t, props }: Cells, model: RealEncoder): string {
  const { doing } = encoderState();
  const done = sizeText(doing.name === 'loading' ? doing.done : 0, props);
  const of = sizeText(offeredModel(model)!.bytes, props);
  return fill(t.loading, { name: nameOf(model), done, of });
}

const absence = ({ t, why }: Cells, model: RealEncoder, error: unknown): string =>
  isMissing(error)
    ? fill(t.absent, { name: nameOf(model) })
    : fill(t.unloaded, { name: nameOf(model), why: why(error) });

async function fillOne(
  { t, texts, partner, facts }: Cells,
  spot: Spot,
  { signal: stopped }: Progress,
  say: (text: string) => void,
): Promise<Cell> {
  const request = { ...spot, ...texts.asked() };
  const { cell } = await texts.complete<{ cell: Cell }>(
    () => texts.worker.cellOf(request, { signal: stopped }),
    async (waits) => {
      const model = encoderFor(spot.ranking, partner)!;
      const began = performance.now();
      const onProgress = (n: number, all: number) =>
        say(fill(t.embedding, { name: nameOf(model), n, all }));
      await texts.embed(spot, waits, { signal: stopped, onProgress });
      stopped.throwIfAborted();
      const counted = waits.passage.length * (facts.peek()?.cuts[spot.cut]?.tokens ?? 0);
      tellSpeed(model, counted, (performance.now() - began) / 1_000);
    },
  );
  return cell;
}
