import { RATES } from '~/lib/cost/settings';
import type { Currency, PriceLevel } from '~/lib/cost/level';
import { fileGigabytes } from '~/lib/cost/memory';
import { requestCost } from '~/lib/cost/request';
import { sizeOf } from '~/lib/cost/size';
import { shareOf, type AskedTerms } from '../form/terms';

interface Prices {
  input: number;
  output: number;
  batch?: PriceLevel['batch'];
}

/** A row of the board, with its prices in the currency of the page. */
export interface Candidate extends Partial<Record<keyof Prices, number | undefined>> {
  model: string;
  maker: string;
  open: boolean;
  on: string;
  window?: number | undefined;
  licence?: string | undefined;
  parameters?: string | undefined;
  thinking?: PriceLevel['thinking'];
  /** Who tunes it, in dollars; nobody, if it is empty. */
  tune?:
    | { where: readonly string[]; price?: (Partial<Prices> & { train: number }) | undefined }
    | undefined;
}

export interface ModelsData {
  /** Of the page. */
  currency: Currency;
  models: readonly Candidate[];
  /** Tokens of a character, of Chinese or not. */
  perCharacter: Readonly<Record<'en' | 'zh', number>>;
}

/** What a model has to do, and the limits; `own`: nothing may leave the reader's own machine. */
export interface Needs extends AskedTerms {
  /** Tokens of a request and of its answer. */
  read: number;
  written: number;
  requests: number;
  own: boolean;
  /** A month, in the currency of the page. */
  money: number;
  /** In GB. */
  memory: number;
  tuned: boolean;
  currency: Currency;
}

/** Room for the text beside the weights, in GB: 8,000 tokens of Llama-3.1-8B by E104. */
const TEXT_ROOM = 1;

export const OBSTACLES = [
  'closed',
  'unsized',
  'memory',
  'window',
  'untuned',
  'unpriced',
  'money',
] as const;
type Obstacle = (typeof OBSTACLES)[number];

export const gigabytes = ({ parameters = '' }: Candidate): number =>
  fileGigabytes(sizeOf(parameters).all) + TEXT_ROOM;

/** Its maker's prices and those of a host who also tunes it; of a tuned model the host's, if there is one. */
function offersOf({ input, output, batch, tune }: Candidate, { tuned, currency }: Needs): Prices[] {
  const rate = RATES[currency];
  const listed = input === undefined || output === undefined ? [] : [{ input, output, batch }];
  const { input: read, output: written } = tune?.price ?? {};
  if (read === undefined || written === undefined) return listed;
  const hosted = { input: read * rate, output: written * rate };
  return tuned ? [hosted] : [...listed, hosted];
}

/** The lowest bill of a month; undefined without a price. */
export function monthOf(one: Candidate, needs: Needs): number | undefined {
  const { requests, read, written, thinking } = needs;
  const tokens = { prefix: 0, rest: read, answer: written, thinking };
  const bills = offersOf(one, needs).map(
    (offer) => requests * requestCost(tokens, offer, { share: shareOf(needs, offer) }).all,
  );
  return bills.length > 0 ? Math.min(...bills) : undefined;
}

export function obstacleOf(one: Candidate, needs: Needs): Obstacle | undefined {
  const { own, memory, read, written, thinking, tuned, money } = needs;
  if (own && !one.open) return 'closed';
  if (own && !one.parameters) return 'unsized';
  if (own && gigabytes(one) > memory) return 'memory';
  if (one.window !== undefined && read + written + thinking > one.window) return 'window';
  if (own) return undefined;
  if (tuned && !one.tune?.where.length) return 'untuned';
  const month = monthOf(one, needs);
  if (month === undefined) return 'unpriced';
  return month > money ? 'money' : undefined;
}

type Priced = 'cheapest' | 'dearest' | 'open' | 'other' | 'next';
type Reason = Priced | 'largest' | 'quickest' | 'smallest' | 'between';

export interface Pick {
  model: Candidate;
  reason: Reason;
}

export interface Choice {
  picks: readonly Pick[];
  passed: number;
  left: Readonly<Partial<Record<Obstacle, number>>>;
  /** If none passes: of those that fail by price or memory alone, the one that misses by least. */
  nearest?: Candidate | undefined;
}

/** At most three models that pass each limit, each for a reason of its own, and how many each limit rules out. */
export function choose(models: readonly Candidate[], needs: Needs): Choice {
  const passing = models.filter((one) => !obstacleOf(one, needs));
  const left: Partial<Record<Obstacle, number>> = {};
  for (const one of models) {
    const obstacle = obstacleOf(one, needs);
    if (obstacle) left[obstacle] = (left[obstacle] ?? 0) + 1;
  }
  const picks = needs.own ? bySize(passing) : byPrice(passing, needs);
  return { picks, passed: passing.length, left, nearest: nearestOf(models, needs) };
}

function nearestOf(models: readonly Candidate[], needs: Needs): Candidate | undefined {
  const [limit, measure] = needs.own ? ['memory', gigabytes] : ['money', monthOf];
  const missed = models.filter((one) => obstacleOf(one, needs) === limit);
  const missBy = (one: Candidate) => measure(one, needs)!;
  return missed.toSorted((one, other) => missBy(one) - missBy(other))[0];
}

/** Takes the first model of each ordering that was not taken before. */
function taken(orders: readonly [Reason, readonly Candidate[]][]): Pick[] {
  const picks: Pick[] = [];
  for (const [reason, models] of orders) {
    const model = models.find((one) => !picks.some((pick) => pick.model === one));
    if (model && picks.length < 3) picks.push({ model, reason });
  }
  return picks;
}

function bySize(passing: readonly Candidate[]): Pick[] {
  const size = ({ parameters = '' }: Candidate) => sizeOf(parameters);
  const rising = passing.toSorted((one, other) => size(one).all - size(other).all);
  const quick = rising.toSorted((one, other) => size(one).active - size(other).active);
  return taken([
    ['largest', rising.toReversed()],
    ['quickest', quick.filter((one) => size(one).active < size(one).all)],
    ['smallest', rising],
    ['between', rising],
  ]);
}

function byPrice(passing: readonly Candidate[], needs: Needs): Pick[] {
  const month = (one: Candidate) => monthOf(one, needs)!;
  const rising = passing.toSorted((one, other) => month(one) - month(other));
  const makers = new Set([rising[0]?.maker, rising.at(-1)?.maker]);
  const others = rising.filter(({ maker }) => !makers.has(maker));
  return taken([
    ['cheapest', rising],
    ['dearest', rising.toReversed()],
    ['open', others.filter(({ open }) => open)],
    ['other', others],
    ['next', rising],
  ]);
}
