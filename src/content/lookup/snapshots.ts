import type { AbstainResult } from '~/demos/abstain/core/run';
import type { PackedAsked } from '~/demos/finetune/core/asking';
import type { FinetuneSnapshot } from '~/demos/finetune/core/run';
import type { Change } from '~/demos/finetune/core/held';
import type { RecordedMap, RecordedPoint } from '~/demos/embedding-map/core/record';
import type { PathResult } from '~/demos/knowledge-paths/core/run';
import type { ToyScores } from '~/demos/prompt/core/own/toy-bench';
import type { RunResult } from '~/demos/prompt/core/run';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import type { LabRecord, timed } from '~/demos/four-roads/core/record';
import type { TokenizerSnapshot } from '~/demos/tokenizer/core/snapshot';
import type { PackedMoments } from '~/demos/trainer/core/packed-moments';
import type { TrainerSnapshot } from '~/demos/trainer/core/snapshot';

type In<T> = Partial<Record<'en' | 'zh', T>>;

/** The points of a map and where each projection put them. */
interface MapSnapshot {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

/** What the recorder of a demo writes down; a demo that is not named here records `cells` alone. */
interface Snapshots {
  abstain: Record<'en' | 'zh', AbstainResult>;
  /** The same map for both languages, or one of each. */
  'embedding-map': MapSnapshot | Record<'en' | 'zh', MapSnapshot>;
  /** One of them also holds what its runs said all along. */
  finetune: In<(FinetuneSnapshot & { changes: Change[] })[]> & {
    said?: Record<'en' | 'zh', PackedAsked[]>;
  };
  'four-roads': LabRecord & { clock?: Parameters<typeof timed>[1] };
  'knowledge-paths': Record<'en' | 'zh', PathResult>;
  /** Settings of a run, or `own: toy`, what the bench for own prompts begins with. */
  prompt: Record<'en' | 'zh', RunResult> & { toy?: Record<'en' | 'zh', ToyScores> };
  retriever: RetrieverSnapshot;
  tokenizer: TokenizerSnapshot;
  /** Of the runs that the page shows also what the model said all along; `moment` is the beginning of one alone. */
  trainer: In<(TrainerSnapshot & { said?: PackedMoments })[]>;
}

export type SnapshotOf<Demo extends string> = Demo extends keyof Snapshots
  ? Snapshots[Demo]
  : unknown;
