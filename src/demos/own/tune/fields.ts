import { SEATS, USUAL_PLAN, type TuningPlan } from '~/lib/own/tuning/settings';
import { whole, type Fields, type Settings } from '~/lib/settings/table';

/** What a reader may set of a run; the last two are in the address alone. */
export const FIELDS = {
  rank: { kind: 'choice', default: String(USUAL_PLAN.rank), options: ['2', '4', '8', '16'] },
  passes: whole(USUAL_PLAN.passes, 1, 40),
  rate: { kind: 'number', default: USUAL_PLAN.rate, min: 0.00001, max: 0.02 },
  seat: {
    kind: 'choice',
    default: USUAL_PLAN.modules.length > SEATS.attention.length ? 'all' : 'attention',
    options: ['attention', 'all'] as const,
  },
  everyday: {
    kind: 'choice',
    default: String(USUAL_PLAN.everyday),
    options: ['0', '0.1', '0.25', '0.5', '1'],
    names: 'shares',
  },
  seed: whole(USUAL_PLAN.seed, 1, 9_999),
  /** How many workers compute; 0 leaves that to the page. */
  workers: whole(0, 0, 4),
  /** Most megabytes of memory that a worker may ask for; 0 for as many as it needs. */
  memory: whole(0, 0, 4_096),
} satisfies Fields;

export const SHOWN = ['passes', 'rank', 'rate', 'seat', 'everyday', 'seed'] as const;

type TuneSettings = Settings<typeof FIELDS>;

export const planOf = ({ seed, rank, passes, rate, everyday, seat }: TuneSettings): TuningPlan => ({
  seed,
  rank: Number(rank),
  passes,
  rate,
  everyday: Number(everyday),
  modules: SEATS[seat],
});

const MOST_WORKERS = 4;

/** One worker a core but one. @param cores as the browser tells them */
export const workersFor = ({ workers }: Pick<TuneSettings, 'workers'>, cores: number): number =>
  workers || Math.max(1, Math.min(MOST_WORKERS, cores - 1));
