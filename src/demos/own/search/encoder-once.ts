import { offeredModel, type RealEncoder } from '~/lib/encoder/models';
import { cancelEncoder, encoderState, loadEncoder } from '../../parts/encoder-shared';
import { encoderFor } from '~/lib/own/cell-settings';
import type { Cell, Spot } from '~/lib/own/cells';

export const nameOf = (model: string): string => offeredModel(model)!.name;

export const isLoaded = (model: RealEncoder): boolean => encoderState().encoder?.model === model;

/** All panels of the page have it then, too. @returns why it could not be loaded; undefined if it is there */
export async function loadOnce(model: RealEncoder, signal: AbortSignal): Promise<unknown> {
  if (isLoaded(model)) return undefined;
  signal.addEventListener('abort', cancelEncoder, { once: true });
  await loadEncoder({ model, keep: false });
  signal.removeEventListener('abort', cancelEncoder);
  signal.throwIfAborted();
  const { doing } = encoderState();
  return doing.name === 'failed' ? doing.error : undefined;
}

/** Tokens that an encoder reads in a second: at first by our own measurement, then by that of this device. */
const speeds: Record<RealEncoder, number> = { minilm: 1_500, e5: 750 };

/** Seconds for what has no encoder to wait for, and to load one. */
const A_CELL = 0.2;
const A_LOAD = 4;

export function tellSpeed(model: RealEncoder, tokens: number, seconds: number): void {
  if (seconds > 0.5 && tokens > 0) speeds[model] = tokens / seconds;
}

/** About how many seconds some cells take; each cut has all tokens read once by each encoder. */
export function secondsFor(
  spots: readonly Spot[],
  done: readonly Cell[],
  { tokens, partner, loaded }: { tokens: number; partner: RealEncoder; loaded: string },
): number {
  const reads = (list: readonly Spot[]) =>
    new Set(
      list.flatMap(({ cut, ranking }) => {
        const model = encoderFor(ranking, partner);
        return model ? [`${model} ${cut}`] : [];
      }),
    );
  const before = reads(done);
  const fresh = [...reads(spots)].filter((one) => !before.has(one));
  const models = fresh.map((one) => one.split(' ')[0] as RealEncoder);
  const loads = [...new Set(models)].filter((model) => model !== loaded).length;
  const reading = models.reduce((sum, model) => sum + tokens / speeds[model], 0);
  return spots.length * A_CELL + loads * A_LOAD + reading;
}
