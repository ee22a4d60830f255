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

/** Reads the shelf, and fills cells of the table on request; what is computed stays, whatever is stopped or moved. */
export function openCells(context: OwnContext, t: Words & { problems: object }) {
  const { given, demo, state, shelf, texts } = context;
  const { props } = given;
  const { worker, partner } = texts;
  const facts = signal<OwnFacts | undefined>(undefined);
  const fault = signal('');
  const absent = signal<Partial<Record<RealEncoder, string>>>({});
  const loaded = signal(encoderState().encoder?.model ?? '');
  onEncoder(({ encoder: now }) => (loaded.value = now?.model ?? ''));
  let known = '';
  let seen = state.cells.peek();

  const why = (error: unknown): string =>
    problemText(error, { ...given.kit.problems, ...t.problems }, props.locale) ?? t.failed;

  async function tell(spots: readonly Spot[] = []): Promise<void> {
    const key = known;
    try {
      const cuts = cutsOf([...state.cells.peek(), ...spots]);
      const told = await texts.complete<OwnFacts>(() => worker.factsOf({ ...texts.asked(), cuts }));
      if (key === known) facts.value = told;
    } catch (error) {
      if (key === known) fault.value = why(error);
    }
  }

  /** Cells are of the texts and the questions as they were; vectors of passages outlast both. */
  const begin = () =>
    effect(() => {
      const key = texts.key();
      untracked(() => {
        if (key === known) return;
        if (known !== '') demo.runs.stop();
        // Others than those seen last were put back for these texts and questions.
        if (known !== '' && state.cells.peek() === seen) state.cells.value = [];
        seen = state.cells.peek();
        [known, facts.value, fault.value] = [key, undefined, ''];
        if (textsOf(shelf).length > 0) void tell();
      });
    });

  const put = (cell: Cell) => {
    const others = state.cells.peek().filter((one) => !isSame(one, cell));
    state.cells.value = seen = [...others, cell];
  };

  /** Those that need no encoder first, while it is loaded; then the columns of each encoder, cut by cut. */
  async function fillAll(spots: readonly Spot[], progress: Progress): Promise<void> {
    const modelOf = ({ ranking }: Spot) => encoderFor(ranking, partner);
    const models = [...new Set(spots.flatMap((spot) => modelOf(spot) ?? []))];
    const first = models.sort((one) => (one === loaded.peek() ? -1 : 0))[0];
    const loading = first ? loadOnce(first, progress.signal) : Promise.resolve();
    loading.catch(() => undefined); // a stopped run is told by the signal
    let done = 0;
    const one = async (spot: Spot) => {
      const cell = await fillOne(spot, progress, (text) => step(text));
      if (cell) put(cell);
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
      const tellLoading = () => step(fill(t.loading, { name: nameOf(model), ...sizes(model) }));
      if (!isLoaded(model)) tellLoading();
      const quiet = onEncoder(tellLoading);
      const error = await (model === first ? loading : loadOnce(model, progress.signal)).finally(
        quiet,
      );
      absent.value = { ...absent.peek(), [model]: error && absence(model, error) };
      const mine = spots.filter((spot) => modelOf(spot) === model);
      if (error) done += mine.length;
      else for (const spot of mine) await one(spot);
    }
  }

  const sizes = (model: RealEncoder) => {
    const { doing } = encoderState();
    const isLoading = doing.name === 'loading';
    const of = offeredModel(model)!.bytes;
    return { done: sizeText(isLoading ? doing.done : 0, props), of: sizeText(of, props) };
  };

  const absence = (model: RealEncoder, error: unknown): string =>
    isMissing(error)
      ? fill(t.absent, { name: nameOf(model) })
      : fill(t.unloaded, { name: nameOf(model), why: why(error) });

  async function fillOne(
    spot: Spot,
    { signal: stopped }: Progress,
    say: (text: string) => void,
  ): Promise<Cell | undefined> {
    const request = { ...spot, ...texts.asked() };
    const { cell } = await texts.complete<{ cell: Cell }>(
      () => worker.cellOf(request, { signal: stopped }),
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

  async function run(spots: readonly Spot[]): Promise<void> {
    fault.value = '';
    await demo.runs.run(async (progress: Progress) => {
      try {
        const sizes = facts.peek()?.cuts;
        if (spots.some(({ cut }) => !sizes?.[cut])) await tell(spots);
        await fillAll(spots, progress);
      } catch (error) {
        progress.signal.throwIfAborted();
        fault.value = why(error);
      }
      return undefined as never;
    });
  }

  return { facts, fault, absent, loaded, partner, begin, run };
}

export type Cells = ReturnType<typeof openCells>;
