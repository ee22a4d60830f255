import { globSync, readFileSync } from 'node:fs';
import type { Locale } from '~/lib/locale';
import { run as schema, type RecordedRun, type Run } from '~/schemas/run';
import { find, finder, once, onceEach } from './entries';
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

/**
 * The files by the name of their run, which no other demo gives to one. No collection of Astro, which would copy 4 MB of
 * snapshots into its store.
 */
const files = once(async () => {
  const found = globSync('content/runs/*/*.json').map((file) => file.replaceAll('\\', '/'));
  return new Map(found.map((file) => [file.replace(/^.*\/|\.json$/g, ''), file]));
});

const fileOf = finder(files, 'run', 'content/runs');

/** The content of a file, read and checked when it is first asked for. */
const runAt = onceEach(async (name: string): Promise<Run> => {
  const file = await fileOf(name);
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(
      `${file} holds no run. ${(error as Error).message} Correct the file, or record it again.`,
      { cause: error },
    );
  }
});

export async function run(name: string): Promise<RecordedRun> {
  const { snapshot, recorded, ...rest } = await runAt(name);
  if (!snapshot || !recorded)
    throw new Error(
      `The run ${name} has settings but no snapshot. Type: npm run record ${rest.demo}`,
    );
  return { ...rest, snapshot, recorded };
}

/** A run of a demo in a language: `facts` means `facts-en` if there is a run per language. */
export async function runIn<Demo extends string>(demo: Demo, name: string, locale: Locale) {
  const own = `${name}-${locale}`;
  const { snapshot, ...rest } = await run((await isRun(own)) ? own : name);
  if (rest.demo !== demo) throw new Error(`The run ${name} is of ${rest.demo}, not of ${demo}.`);
  return { ...rest, snapshot: snapshot as unknown as SnapshotOf<Demo> };
}

export const isRun = async (name = ''): Promise<boolean> => (await files()).has(name);

/** `…/old/low` and `…/old/high`; for `…/accuracy`, `…/low` and `…/high`. */
export async function recordedInterval(reference: string): Promise<{ low: number; high: number }> {
  const of = reference.replace(/\/accuracy$/, '');
  const [low, high] = await Promise.all(['low', 'high'].map((end) => recordedCell(`${of}/${end}`)));
  return { low: low!, high: high! };
}

/** The number of a lesson's quotation `<run>/<cell>`, such as `r3-words/bm25/en/recall`. */
export async function recordedCell(reference: string): Promise<number> {
  const [name = '', ...path] = reference.split('/');
  const { cells = {} } = (await run(name)).snapshot;
  const at = path.join('/');
  const value = Object.hasOwn(cells, at)
    ? cells[at]
    : find(new Map(Object.entries(cells)), at, 'cell', await fileOf(name));
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
