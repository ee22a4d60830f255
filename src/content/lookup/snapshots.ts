import type { AbstainResult } from '~/demos/abstain/core/run';
import type { AdapterSnapshot } from '~/demos/four-roads/core/training/adapter-snapshot';
import type { PackedQuestioned } from '~/demos/finetune/core/asking';
import type { FinetuneSnapshot } from '~/demos/finetune/core/run';
import type { Change } from '~/demos/finetune/core/energy';
import type { RecordedMap, RecordedPoint } from '~/demos/embedding-map/core/record';
import type { RunResult } from '~/demos/prompt/core/run';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import type { LabRecord, timed } from '~/demos/four-roads/core/outcome/record';
import type { PublishedCosts, TokenizerSnapshot } from '~/demos/tokenizer/core/snapshot';
import type { PackedMoments } from '~/demos/trainer/core/packed-moments';
import type { TrainerSnapshot } from '~/demos/trainer/core/snapshot';

type In<T> = Partial<Record<'en' | 'zh', T>>;

/** The points of a map and their places in each projection. */
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
  'four-roads': LabRecord & { clock?: Parameters<typeof timed>[1] };
  prompt: Record<'en' | 'zh', RunResult>;
  retriever: RetrieverSnapshot;
  tokenizer: TokenizerSnapshot & { published: PublishedCosts };
  /** Runs shown on a page also have the model's answers throughout; `moment` is only the beginning of a run. */
  trainer: In<(TrainerSnapshot & { said?: PackedMoments })[]>;
}

export type SnapshotOf<Demo extends string> = Demo extends keyof Snapshots
  ? Snapshots[Demo]
  : unknown;
