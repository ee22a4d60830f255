import { computed, signal } from '@preact/signals-core';
import { openForm } from '~/demos/kit/form-state';
import { LEAST_ROWS } from '~/lib/own/tuning/split';
import type { CurrentRun } from './current-run';
import { isMostlyForeign, languageOf } from '~/lib/own/tuning/language';
import type { TuningMaterial } from '~/lib/own/tuning/run';
import { NO_PACE, type Pace } from '~/lib/own/tuning/pace';
import { readTuningRows } from '~/lib/own/tuning/read-rows';
import { isWholeRule, usualRule, type RightRule } from '~/lib/own/tuning/rule';
import { defaults } from '~/lib/settings/table';
import { connectTuning } from '~/workers/models';
import type { openKeeping } from '~/demos/parts/shelf/keeping';
import type { OwnContext } from '../context';
import type { Connect, TuningWorker, Workers } from './crew';
import { FIELDS } from './fields';
import type { ExampleName } from './examples';
import type { RecordedOutcome } from '~/lib/own/tuning/recorded';
import type { Words } from 'words:own-tune';

export type Phase = 'idle' | 'loading' | 'running' | 'done' | 'stopped' | 'failed';

/** The example that the rows come from, with the Chinese of its prompts, and what came of our own runs. */
interface TakenExample {
  name: ExampleName;
  gloss: ReadonlyMap<string, string>;
  ran: RecordedOutcome;
}

/** What a run needs while this page is open, beside its state. */
interface Work {
  ended: AbortController;
  first?: TuningWorker | undefined;
  workers?: Workers | undefined;
  prepared?: { material: TuningMaterial; room: { longest: number; answers: number } } | undefined;
}

export type Tune = ReturnType<typeof openTune>;

/** What a reader has brought and set, the run, and what is seen of both. */
export function openTune(context: OwnContext, t: Words, connect: Connect = connectTuning) {
  const form = openForm('tune', FIELDS, defaults(FIELDS));
  const text = signal('');
  const read = computed(() => readTuningRows(text.value));
  const chosenRule = signal<RightRule | undefined>(undefined);
  const current = signal<CurrentRun | undefined>(undefined);
  const language = computed(() => languageOf(read.value.rows));
  const usual = computed(() => usualRule(read.value.rows.map(({ reply }) => reply)));
  return {
    ...context,
    t,
    locale: context.given.props.locale,
    connect,
    form,
    text,
    read,
    example: signal<TakenExample | undefined>(undefined),
    chosenRule,
    rule: computed((): RightRule => chosenRule.value ?? { kind: usual.value }),
    /** The rule by which the run is judged: the one chosen last, once it is whole. */
    judging: computed((): RightRule => {
      const chosen = chosenRule.value;
      if (chosen && isWholeRule(chosen)) return chosen;
      return current.value?.rule ?? { kind: usual.value };
    }),
    /** How far a model has judged the replies; '' while none does. */
    judged: signal(''),
    language,
    isForeign: computed(
      () => read.value.rows.length >= LEAST_ROWS && isMostlyForeign(language.value),
    ),
    /** True to leave the model's files in this browser. */
    keep: signal(true),
    /** Whether this browser has them. */
    isStored: signal(false),
    current,
    phase: signal<Phase>('idle'),
    isStopping: signal(false),
    loaded: signal<{ done: number; of: number } | undefined>(undefined),
    /** Replies of the piece that is being computed. */
    written: signal(0),
    pace: signal<Pace>(NO_PACE),
    /** What is said of the workers of the run. */
    crew: signal<(Pick<Workers, 'megabytes' | 'keeps' | 'fewer'> & { count: number }) | undefined>(
      undefined,
    ),
    fault: signal(''),
    /** Whether the reader keeps what is brought on this device, runs among it. */
    keeping: signal<ReturnType<typeof openKeeping> | undefined>(undefined),
    /** True where the browser refused to keep the run. */
    notSaved: signal(false),
    /** What went wrong with an example or a file. */
    rowsFault: signal(''),
    /** The question whose replies are open. */
    pick: signal<{ list: 'held' | 'everyday' | 'refusals'; at: number }>({ list: 'held', at: 0 }),
    work: { ended: new AbortController() } as Work,
  };
}

export const isBusy = ({ phase }: Pick<Tune, 'phase'>): boolean =>
  phase.value === 'loading' || phase.value === 'running';
