import { getCollection } from 'astro:content';
import type { RecordedRun } from '~/schemas/run';
import { find } from './missing';
import { once } from './once';

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

const cellsOf = once(async () => {
  const known = new Map<string, Map<string, number | string>>();
  for (const [path, { snapshot }] of await runsByPath())
    known.set(path, new Map(Object.entries(snapshot?.cells ?? {})));
  return known;
});

/** One figure of a run, such as `cell('retriever', 'r3-two-methods', 'bm25/en/recall')`. */
export async function cell(demo: string, name: string, path: string): Promise<number | string> {
  await run(demo, name);
  const cells = (await cellsOf()).get(`${demo}/${name}`)!;
  return find(cells, path, 'cell', `content/runs/${demo}/${name}.json`);
}

const runsByName = once(
  async () => new Map([...(await runsByPath()).values()].map(({ demo, name }) => [name, demo])),
);

/** A recorded run by its name alone, which is unique across demos: as lessons write it. */
export async function runNamed(name: string): Promise<RecordedRun> {
  return run(find(await runsByName(), name, 'run', 'content/runs'), name);
}

/** The number a lesson quotes as `<run>/<cell>`, such as `r3-words/bm25/en/recall`. */
export async function recordedCell(reference: string): Promise<number> {
  const [name = '', ...path] = reference.split('/');
  const { demo } = await runNamed(name);
  const value = await cell(demo, name, path.join('/'));
  if (typeof value !== 'number')
    throw new Error(`The cell ${reference} holds "${value}", which is no number to print.`);
  return value;
}
