import { onceEach, runIn } from '~/content/lookup';
import type { Step } from '~/lib/lesson/walk';
import type { Locale } from '~/lib/locale';

type Sources = Readonly<Record<string, () => Promise<unknown>>>;

const files = import.meta.glob<Sources>('../{*,parts/*}/views/source.ts', {
  eager: true,
  import: 'sources',
});
const SOURCES: Sources = Object.assign({}, ...Object.values(files));

const sourceOf = onceEach(async (demo: string) => SOURCES[demo]?.());

/** What a picture draws from: the demo's own data, which is read once, and the recorded run's snapshot over it. @throws Error if there is neither */
export async function viewSource(
  { demo, record }: Pick<Step, 'demo' | 'record'>,
  locale: Locale,
): Promise<unknown> {
  const source = await sourceOf(demo);
  if (record === undefined) {
    if (source === undefined)
      throw new Error(`Views of "${demo}" have no source. Add one to its views/source.ts.`);
    return source;
  }
  return { ...(source as object), ...((await runIn(demo, record, locale)).snapshot as object) };
}
