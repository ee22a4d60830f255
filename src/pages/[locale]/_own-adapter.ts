import { finishedRuns, storedAdapter } from '~/demos/parts/tunings/saved-runs';
import { fill, formatDate } from '~/i18n/format';
import type { TrainedNumbers } from '~/lib/llama/tuning';
import type { Locale } from '~/lib/locale';

/** What is said of the newest adapter that the reader has tuned, and how it is had. */
interface OwnAdapter {
  text: string;
  said: (s: number) => string;
  adapter: () => Promise<TrainedNumbers>;
}

export async function newestOwn(words: Record<string, string>): Promise<OwnAdapter | undefined> {
  const [newest] = await finishedRuns();
  if (!newest) return undefined;
  const day = formatDate(newest.saved.made.slice(0, 10), words.locale as Locale);
  return {
    text: fill(words.own!, { day }),
    said: (s) => fill(words.ownSaid!, { day, s }),
    adapter: () => storedAdapter(newest),
  };
}
