import { globSync, readFileSync } from 'node:fs';
import type { Locale } from '~/lib/locale';
import { run as schema, type RecordedRun, type Run } from '~/schemas/run';
import { find, once, onceEach } from './entries';
import type { AbstainResult } from '~/demos/abstain/core/run';
import type { AdapterSnapshot } from '~/lib/four-roads/training/adapter-snapshot';
import type { PackedQuestioned } from '~/demos/finetune/core/asking';
import type { FinetuneSnapshot } from '~/demos/finetune/core/run';
import type { Change } from '~/demos/finetune/core/energy';
import type { RecordedMap, RecordedPoint } from '~/demos/embedding-map/core/record';
import type { RunResult } from '~/demos/prompt/core/run';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import type { LabRecord } from '~/lib/four-roads/outcome/record';
import type { PublishedCosts, TokenizerSnapshot } from '~/demos/tokenizer/core/snapshot';
import type { PackedMoments } from '~/lib/trainer/moments';
import type { TrainerSnapshot } from '~/lib/trainer/snapshot';

export type { RecordedRun } from '~/schemas/run';

/** The files by path: `<demo>/<name>`. No collection of Astro, which would copy 4 MB of snapshots into its store. */
const files = once(async () => {
  const found = globSync('content/runs/*/*.json').map((file) => file.replaceAll('\\', '/'));
  return new Map(found.map((file) => [file.replace(/^content\/runs\/|\.json$/g, ''), file]));
});

/** The content of a file, read and checked when it is first asked for. */
const runAt = onceEach(async (path: string): Promise<Run> => {
  const file = find(await files(), path, 'run', 'content/runs');
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(
      `${file} holds no run. ${(error as Error).message} Correct the file, or record it again.`,
      { cause: error },
    );
  }
});

export async function run(demo: string, name: string): Promise<RecordedRun> {
  const path = `${demo}/${name}`;
  const { snapshot, recorded, ...rest } = await runAt(path);
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
  const found = (await files()).has(`${demo}/${own}`) ? own : name;
  const { snapshot, ...rest } = await run(demo, found);
  return { ...rest, snapshot: snapshot as unknown as SnapshotOf<Demo> };
}

const demosByName = once(
  async () =>
    new Map(
      [...(await files()).keys()].map((path) => {
        const [demo, name] = path.split('/') as [string, string];
        return [name, demo];
      }),
    ),
);

export const isRun = async (name = ''): Promise<boolean> => (await demosByName()).has(name);

/** A recorded run by its name alone, which is unique across demos and is the form used in lessons. */
export async function runNamed(name: string): Promise<RecordedRun> {
  return run(find(await demosByName(), name, 'run', 'content/runs'), name);
}

/** `…/old/low` and `…/old/high`; for `…/accuracy`, `…/low` and `…/high`. */
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

type In<T> = Partial<Record<'en' | 'zh', T>>;

interface MapSnapshot {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

/** The data written by the recorder of each demo; a demo without an entry records only `cells`. */
interface Snapshots {
  abstain: Record<'en' | 'zh', AbstainResult>;
  adapter: AdapterSnapshot;
  'embedding-map': Record<'en' | 'zh', MapSnapshot>;
  /** One record also has the answers of its runs throughout. */
  finetune: In<(FinetuneSnapshot & { changes: Change[] })[]> & {
    said?: Record<'en' | 'zh', PackedQuestioned[]>;
  };
  'four-roads': LabRecord;
  prompt: Record<'en' | 'zh', RunResult>;
  retriever: RetrieverSnapshot;
  tokenizer: TokenizerSnapshot & { published: PublishedCosts };
  /** Runs shown on a page also have the model's answers throughout; `moment` is only the beginning of a run. */
  trainer: In<(TrainerSnapshot & { said?: PackedMoments })[]>;
}

type SnapshotOf<Demo extends string> = Demo extends keyof Snapshots ? Snapshots[Demo] : unknown;
