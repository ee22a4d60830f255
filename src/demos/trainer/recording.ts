import { finderIn } from './core/found-words';
import { unpackMoments, type RecordFile, type WatchedSnapshot } from './core/moments';
import type { Recording } from './state';

export const recordingOf = ({ snapshot, said, text }: RecordFile): Recording => ({
  snapshot: { ...snapshot, moments: unpackMoments(said) },
  asked: { given: said.given, ...(text !== undefined && { find: finderIn(text) }) },
});

export function upTo(whole: WatchedSnapshot, step: number): WatchedSnapshot {
  const losses = whole.losses.filter(([at]) => at <= step);
  return {
    ...whole,
    step,
    losses,
    loss: losses.at(-1)?.[1] ?? null,
    tokens: whole.step === 0 ? 0 : (whole.tokens * step) / whole.step,
    moments: whole.moments.filter((moment) => moment.step <= step),
  };
}

/** @throws Error if it cannot be fetched */
export async function fetchRecording(address: string): Promise<Recording> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return recordingOf((await response.json()) as RecordFile);
}
