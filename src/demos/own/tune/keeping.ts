import { effect, untracked } from '@preact/signals-core';
import { keepTuning, savedNumbers } from '~/browser/saved-tunings';
import { openKeeping } from '~/demos/parts/shelf/keeping';
import { storedRuns, type StoredRun } from '~/demos/parts/tunings/saved-runs';
import { peftFiles } from '~/lib/llama/tuning';
import { SMOLLM2_SHAPE } from '~/lib/llama/smollm2';
import { NO_PACE } from '~/lib/own/tuning/pace';
import { asJsonLines } from '~/lib/own/tuning/row-file';
import { adapterIn, ENGINE, joined, numbersIn, parted } from '~/lib/own/tuning/saved';
import { splitRows } from '~/lib/own/tuning/split';
import type { CurrentRun } from './current-run';
import { isBusy, type Tune } from './state';

/** Keeps the run at each of its looks and where it ends, while the reader keeps the shelf; the newest comes back at the next visit. */
export async function keepRuns(tune: Tune): Promise<void> {
  const { current, phase, notSaved } = tune;
  const all = await storedRuns();
  const [newest] = all;
  const { openedRun } = tune.state;
  const wanted = all.find(({ id }) => id === openedRun.peek()) ?? newest;
  if (wanted && !current.peek()) await putBack(tune, wanted).catch(() => undefined);
  effect(() => {
    const id = openedRun.value;
    if (id !== undefined && id !== current.peek()?.made) untracked(() => void reopen(tune, id));
  });
  const keeping = openKeeping();
  const { isSaved } = keeping;
  tune.keeping.value = keeping;
  let written = newest ? keyOf(tune) : '';
  effect(() => {
    const one = current.value;
    void phase.value;
    const key = keyOf(tune);
    if (!isSaved.value || !one?.state || key === written) return;
    written = key;
    const { record, numbers } = parted(one, one.state);
    untracked(() => {
      void keepTuning(one.made, record, { ...numbers }).then(
        () => (notSaved.value = false),
        () => (notSaved.value = true),
      );
    });
  });
}

/** Puts another kept run in place of that of the page, unless one is being computed. */
async function reopen(tune: Tune, id: string): Promise<void> {
  const run = (await storedRuns()).find((one) => one.id === id);
  if (run && !isBusy(tune)) await putBack(tune, run).catch(() => undefined);
}

/** A run is written anew after each look, and where it stops or ends. */
const keyOf = ({ current, phase }: Tune): string => {
  const { made, run } = current.value ?? {};
  const ended = ['stopped', 'done', 'failed'].includes(phase.value) ? `${run?.step}` : '';
  return [made, run?.stops.length, ended].join(' ');
};

/** Puts a stored run in place of that of the page. @throws Problem `tuning-unread` */
async function putBack(tune: Tune, { id, saved }: StoredRun): Promise<void> {
  const numbers = numbersIn(await savedNumbers(id));
  const { whole, state } = joined(saved, numbers);
  const split = splitRows(whole.rows, whole.run.plan.seed);
  const { engine } = saved;
  const isDone = whole.run.after !== undefined;
  const leaves = isDone || engine !== ENGINE;
  const adapter = { ...adapterIn(saved, numbers), shape: SMOLLM2_SHAPE };
  const peft = leaves ? peftFiles(adapter) : undefined;
  const run: CurrentRun = { ...whole, split, state, engine, peft };
  if (tune.text.peek() === '') tune.text.value = asJsonLines(whole.rows);
  tune.chosenRule.value = whole.rule;
  tune.work.prepared = undefined;
  tune.pace.value = NO_PACE;
  tune.current.value = run;
  tune.phase.value = isDone ? 'done' : 'stopped';
}
