import { tokensIn } from '~/lib/cost/fits';
import { choose, gigabytes, monthOf, OBSTACLES } from './models/choose';
import type { Candidate, Choice, ModelsData, Needs, Pick } from './models/choose';
import type { Given } from './form/read';
import { day, money, number, type Slots } from './form/said';
import { offerSlots } from './form/terms';

/** Characters shown of what was typed, and the part of the memory from which on a model barely fits. */
const SHOWN = 200;
const TIGHT = 0.9;

interface Read {
  text: string;
  written: string;
  requests: number;
  money?: number;
  memory?: number;
  place: string;
  tuned: string;
  thinking: number;
  batch: string;
}

const needsOf = (read: Read, { perCharacter, currency }: ModelsData): Needs => ({
  read: tokensIn(read.text, perCharacter),
  written: Number(read.written),
  requests: read.requests,
  money: read.money ?? 0,
  memory: read.memory ?? 0,
  own: read.place === 'own',
  tuned: read.tuned === 'yes',
  thinking: read.thinking,
  batch: read.batch === 'yes',
  currency,
});

export function answer(read: Read, { data, values }: Omit<Given<ModelsData>, 'form'>): Slots {
  const { models } = data;
  const asked = { ...read, text: values.text! };
  const needs = needsOf(asked, data);
  const choice = choose(models, needs);
  const { picks, passed, nearest } = choice;
  const obstacles = obstaclesOf(choice, needs);
  return {
    verdict: verdictOf(choice, needs),
    passed,
    n: models.length,
    names: picks.map(({ model }) => model.model),
    obstacles,
    first: obstacles.slice(0, 1),
    nearest: nearest?.model,
    costs: nearest && costsOf(nearest, needs),
    text: read.text.length > SHOWN ? `${read.text.slice(0, SHOWN)}…` : read.text,
    read: needs.read,
    written: needs.written,
    thinking: needs.thinking,
    picks: picks.map((pick) => slotsOf(pick, picks.indexOf(pick) + 1, needs)),
    priced: !needs.own,
    tuning: needs.tuned && !needs.own,
  };
}

const costsOf = (model: Candidate, needs: Needs) =>
  needs.own ? number(gigabytes(model), 1) : money(monthOf(model, needs)!, needs.currency);

function verdictOf({ picks, nearest }: Choice, { own }: Needs): string {
  if (picks.length > 0) return 'picked';
  if (!nearest) return 'none';
  return own ? 'nearestOwn' : 'nearest';
}

/** What rules models out, the most first. */
const obstaclesOf = ({ left }: Choice, needs: Needs): Slots[] =>
  OBSTACLES.filter((one) => left[one])
    .toSorted((one, other) => left[other]! - left[one]!)
    .map((why) => ({
      why,
      n: left[why],
      memory: String(needs.memory),
      most: money(needs.money, needs.currency),
    }));

function slotsOf({ model, reason }: Pick, at: number, needs: Needs): Slots {
  const { tune, licence, on, maker } = model;
  const { own, tuned } = needs;
  const trained = tune?.price ? 'priced' : 'unpriced';
  const licensed = licence ? 'known' : 'unknown';
  const offer = offerSlots(needs, model);
  return {
    ...(own ? { ...offer, always: false, batched: false, unbatched: false } : offer),
    at,
    maker,
    reason,
    cost: own ? 'files' : 'price',
    paid: costsOf(model, needs),
    on: day(on),
    tight: own && gigabytes(model) > TIGHT * needs.memory,
    trained: tuned && (own ? 'own' : trained),
    where: tune?.where,
    train: String(tune?.price?.train ?? ''),
    terms: model.open && licensed,
    licence,
  };
}
