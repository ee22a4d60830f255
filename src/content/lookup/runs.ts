import { getCollection } from 'astro:content';
import type { Locale } from '~/lib/locale';
import type { RecordedRun } from '~/schemas/run';
import { find } from './missing';
import { once } from './once';
import type { SnapshotOf } from './snapshots';

export type { RecordedRun } from '~/schemas/run';

const runsByPath = once(
  async () =>
    new Map(
      (await getCollection('runs')).map(({ data }) => [`${data.demo}/${data.name}`, data] as const),
    ),
);

/** A recorded run of a demo: its settings, its snapshot and when it was made. */
export async function run(demo: string, name: string): Promise<RecordedRun> {
  const path = `${demo}/${name}`;
  const { snapshot, recorded, ...rest } = find(await runsByPath(), path, 'run', 'content/runs');
  if (!snapshot || !recorded) {
    throw new Error(`The run ${path} has settings but no snapshot. Type: npm run record ${demo}`);
  }
  return { ...rest, snapshot, recorded };
}

/** One figure of a run, such as `cell('retriever', 'r3-two-methods', 'bm25/en/recall')`. */
export async function cell(demo: string, name: string, path: string): Promise<number | string> {
  const { cells = {} } = (await run(demo, name)).snapshot;
  if (Object.hasOwn(cells, path)) return cells[path]!;
  return find(new Map(Object.entries(cells)), path, 'cell', `content/runs/${demo}/${name}.json`);
}

/** A recorded run of a demo in a language: `facts` means `facts-en` if there is a run per language. */
export async function runIn<Demo extends string>(demo: Demo, name: string, locale: Locale) {
  const own = `${name}-${locale}`;
  const found = (await runsByPath()).has(`${demo}/${own}`) ? own : name;
  const { snapshot, ...rest } = await run(demo, found);
  return { ...rest, snapshot: snapshot as unknown as SnapshotOf<Demo> };
}

const runsByName = once(
  async () => new Map([...(await runsByPath()).values()].map(({ demo, name }) => [name, demo])),
);

/** A recorded run by its name alone, which is unique across demos and is the form used in lessons. */
export async function runNamed(name: string): Promise<RecordedRun> {
  return run(find(await runsByName(), name, 'run', 'content/runs'), name);
}

/**
 * The interval of a number quoted in a lesson: `…/old/low` and `…/old/high`; for `…/accuracy`, `…/low` and `…/high`.
 */
export async function recordedInterval(reference: string): Promise<{ low: number; high: number }> {
  const of = reference.replace(/\/accuracy$/, '');
  const [low, high] = await Promise.all(['low', 'high'].map((end) => recordedCell(`${of}/${end}`)));
  return { low: low!, high: high! };
}

/** The number of a lesson's quotation `<run>/<cell>`, such as `r3-words/bm25/en/recall`. */
export async function recordedCell(reference: string): Promise<number> {
  const [name = '', ...path] = reference.split('/');
  const { demo } = await runNamed(name);
  const value = await cell(demo, name, path.join('/'));
  if (typeof value !== 'number')
    throw new Error(`The cell ${reference} holds "${value}", which is no number to print.`);
  return value;
}
