import { savedNumbers, savedTunings } from '~/browser/saved-tunings';
import type { TrainedNumbers } from '~/lib/llama/tuning';
import { adapterIn, numbersIn, savedIn, type SavedRun } from '~/lib/own/tuning/saved';

/** A run that is kept on this device. */
export interface StoredRun {
  id: string;
  saved: SavedRun;
  /** Of all that is kept of it. */
  bytes: number;
}

/** Those that are kept, the newest first; one that cannot be read is left out. */
export async function storedRuns(): Promise<StoredRun[]> {
  const all = await savedTunings().catch(() => []);
  const read = all.flatMap(({ id, record, bytes }) => {
    try {
      return [{ id, saved: savedIn(record), bytes }];
    } catch {
      return [];
    }
  });
  return read.sort((one, other) => (one.saved.made < other.saved.made ? 1 : -1));
}

/** Those of them that have come to their end. */
export const finishedRuns = async (): Promise<StoredRun[]> =>
  (await storedRuns()).filter(({ saved }) => saved.run.after !== undefined);

/** @throws Problem `tuning-unread` if its numbers are gone or broken */
export const storedAdapter = async ({
  id,
  saved,
}: Pick<StoredRun, 'id' | 'saved'>): Promise<TrainedNumbers> =>
  adapterIn(saved, numbersIn(await savedNumbers(id)));
