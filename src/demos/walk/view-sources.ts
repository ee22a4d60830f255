import { readFileSync } from 'node:fs';
import { corpus, runIn } from '~/content/lookup';
import type { Step } from '~/lib/lesson/walk';
import type { Locale } from '~/lib/locale';
import type { RetrieverSource } from '../retriever/views';

/** What the views of each demo draw from, unless a step names a recorded run. */
const SOURCES: Readonly<Record<string, () => Promise<unknown>>> = {
  retriever: async (): Promise<RetrieverSource> => {
    const { passages, questions } = await corpus('harbour-line');
    return { handbook: { passages, questions }, course: readFileSync('public/vectors/course.bin') };
  },
};

const read = new Map<string, Promise<unknown>>();

/**
 * The source of a step: the snapshot of its recorded run, or the demo's own data, which is read once.
 *
 * @throws Error if the demo has no source and the step names no run
 */
export async function viewSource(
  { demo, record }: Pick<Step, 'demo' | 'record'>,
  locale: Locale,
): Promise<unknown> {
  if (record !== undefined) return (await runIn(demo, record, locale)).snapshot;
  const source = read.get(demo) ?? SOURCES[demo]?.();
  if (!source)
    throw new Error(
      `Views of "${demo}" have no source. Add one to src/demos/walk/view-sources.ts.`,
    );
  read.set(demo, source);
  return source;
}
