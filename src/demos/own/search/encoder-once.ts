import { offeredModel, type RealEncoder } from '~/lib/encoder/models';
import { cancelEncoder, encoderState, loadEncoder } from '../../parts/encoder-shared';

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
