import { bare } from '~/lib/ladder/prompts';
import { isRight } from '~/lib/ladder/score';
import { closedBookEpochs } from '../../ladder/training';
import { factsOf, type Fact } from '~/lib/ladder/world';
import { askOf, type Job } from './job';
import { cached, type Jobs, type Cached } from './cached';
import { count } from './real-row';
import { general, gentle, readWorld } from './worlds';

/** Rates of the grid; the first is that of the ladder's LoRA. */
const RATES = [2e-3, 6e-4, 2e-4] as const;
const REPLAYS = ['without', 'with'] as const;
/**
 * Passes over the facts after which a run is asked, and may be stopped. Runs at the lower rates are twice as long: at 6e-4, twenty
 * passes ended while held-out wordings still rose (81 of 120 right, after 73 at sixteen).
 */
const passesAt = (rate: number): readonly number[] =>
  rate === RATES[0] ? [3, 6, 9, 12, 16, 20] : [5, 10, 15, 20, 30, 40];

/** One run of the grid: the LoRA of the quays at a rate, from a seed, with everyday questions mixed in or without. */
interface GentleRun {
  rate: number;
  replay: (typeof REPLAYS)[number];
  seed: number;
}

/** The name of a run in the record: `6e-4/with/1`. */
const runName = ({ rate, replay, seed }: GentleRun): string =>
  `${rate.toExponential()}/${replay}/${seed}`;

const RUNS: readonly GentleRun[] = RATES.flatMap((rate) =>
  REPLAYS.flatMap((replay) => [1, 2, 3].map((seed) => ({ rate, replay, seed }))),
);
/** Every run that a record may hold: three seeds of each rate, with everyday questions and without. */
export const GENTLE_RUNS = RUNS.map(runName);

const facts = (): Fact[] => factsOf(readWorld('quays'));

const heldOutQuestion = ({ relation, place }: Fact): string =>
  gentle().held[relation]!.replaceAll('{place}', place);

/** The everyday questions of all ladders and forty more. */
export const everyday = (): { question: string; answers: readonly string[] }[] => [
  ...general().exam,
  ...gentle().everyday,
];

const alone = (questions: readonly string[]) => askOf(questions.map(bare));

const everydayAsk = () => ({ everyday: alone(everyday().map(({ question }) => question)) });

/** The everyday questions, asked of the model as it comes. */
const untouchedJob = (): Job => ({ asks: everydayAsk() });

/** The LoRA that the page of five minutes tells of, at a rate and from a seed. */
export function gentleJob({ rate, replay, seed }: GentleRun): Job {
  const epochs = closedBookEpochs(facts(), {
    epochs: passesAt(rate).at(-1)!,
    seed,
    general: replay === 'with' ? general().training : [],
  });
  const asks = {
    held: alone(facts().map(heldOutQuestion)),
    exam: alone(facts().map(({ exam }) => exam)),
    ...everydayAsk(),
  };
  const tuning = { rank: 16, alpha: 32, rate, batch: 12, seed };
  return { tuning, epochs, checks: { epochs: passesAt(rate), asks }, asks: {} };
}

const everydayRight = (replies: readonly string[]): number =>
  count(replies.map((reply, at) => isRight(reply, everyday()[at]!.answers)));

const factsRight = (replies: readonly string[]): number =>
  count(replies.map((reply, at) => isRight(reply, [facts()[at]!.answer])));

const untouchedCells = ({ asked }: Cached): Record<string, number> => ({
  'untouched/everyday': everydayRight(asked.everyday!.replies),
});

/** A check within so many held-out questions of a run's best counts as level with it. */
const LEVEL = 2;

/** The first check that answers as many held-out wordings as the best one of its run, to within two. */
export function stopOf(heldOut: readonly number[]): number {
  const best = Math.max(...heldOut);
  return heldOut.findIndex((right) => right >= best - LEVEL);
}

/** Right answers of a run at each check, of 120, 120 and 60 questions, and the pass at which held-out wordings stop it. */
function gentleCells(run: GentleRun, { checks }: Cached): Record<string, number> {
  const at = runName(run);
  const results = checks!.map(({ epoch, asked }) => ({
    epoch,
    held: factsRight(asked.held!.replies),
    exam: factsRight(asked.exam!.replies),
    everyday: everydayRight(asked.everyday!.replies),
  }));
  const stop = results[stopOf(results.map(({ held }) => held))]!;
  const cells = results.flatMap(({ epoch, ...rights }) =>
    Object.entries(rights).map(([name, right]) => [`${at}/${epoch}/${name}`, right] as const),
  );
  return {
    ...Object.fromEntries(cells),
    [`${at}/stop`]: stop.epoch,
    [`${at}/stopped/exam`]: stop.exam,
    [`${at}/stopped/everyday`]: stop.everyday,
  };
}

/** Records the named runs of the grid: cells, and the replies they are counted from. */
export function recordGentle({ runs }: { runs: string }, recorded: Jobs) {
  const untouched = cached('gentle', 'untouched', untouchedJob(), recorded);
  const jobs: Jobs = { untouched };
  const named = runs.split(',');
  const cells = RUNS.filter((run) => named.includes(runName(run))).map((run) => {
    const name = runName(run);
    jobs[name] = cached('gentle', name, gentleJob(run), recorded);
    return gentleCells(run, jobs[name]);
  });
  return { cells: Object.assign(untouchedCells(untouched), ...cells) as object, jobs };
}
