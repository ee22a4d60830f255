import type { AbstainResult } from '~/lib/demos/abstain/run';
import type { PackedAsked } from '~/lib/demos/finetune/asking';
import type { FinetuneSnapshot } from '~/lib/demos/finetune/run';
import type { Change } from '~/lib/demos/finetune/held';
import type { RecordedMap, RecordedPoint } from '~/lib/demos/embedding-map/record';
import type { PathResult } from '~/lib/demos/knowledge-paths/run';
import type { ToyScores } from '~/lib/demos/prompt/own/toy-bench';
import type { RunResult } from '~/lib/demos/prompt/run';
import type { RetrieverSnapshot } from '~/lib/demos/retriever/snapshot';
import type { LabRecord, timed } from '~/lib/demos/four-roads/record';
import type { TokenizerSnapshot } from '~/lib/demos/tokenizer/snapshot';
import type { PackedMoments } from '~/lib/demos/trainer/packed-moments';
import type { TrainerSnapshot } from '~/lib/demos/trainer/snapshot';

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
