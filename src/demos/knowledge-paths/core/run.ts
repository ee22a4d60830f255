import { settingsOfRun } from '~/lib/settings/table';
import type { Stepper } from '~/lib/stepper';
import { generate, type Backend, type Model, type SavedModel } from '~/lib/tinylm';
import { readable, type World } from '~/lib/world';
import { learnBase } from './learning';
import { baseOf, promptOf, tokensOf } from './prompts';
import { amongStrangers, scenarioOf, type Kind, type PathQuestion } from './scenario';
import {
  circleOf,
  pathFields,
  SOURCES,
  sourcesOf,
  type Circle,
  type PathSettings,
  type Source,
} from './settings';
import { verdictOf, type Verdict } from './verdict';

/** A question, its answer with all active sources, and the path of the answer; names are text. */
export interface PathRow extends Verdict {
  kind: Kind;
  question: string;
  /** Sentences that the search and the prompt put before the question. */
  retrieved: string[];
  said: string;
  answer: string;
  /** The value stated by each circle, active or not. */
  told: Partial<Record<Circle, string>>;
  /** The answer without each active source, and without all sources that state it. */
  without: Partial<Record<Source, string>>;
  withoutTellers: string;
}

export interface PathResult {
  settings: PathSettings;
  rows: PathRow[];
  /** Weight updates of the fine-tuning; 0 if nothing was tuned. */
  tuned: number;
}

interface PathProgress {
  /** Units of work: steps of tuning, and questions asked with other sources. */
  done: number;
  of: number;
  result?: PathResult;
}

interface PathMeans {
  world: World;
  saved: SavedModel;
  /** The shipped model, ready to answer. */
  model: Model;
  backend: Backend;
}

const MOST = 4;

/**
 * Answers all questions of a scenario with the active sources, and again without each of them. The corpus is removed by
 * asking under names it never contained; the tuning by asking the untuned model; the search and the prompt's statement
 * by leaving them out of the prompt.
 *
 * @throws RangeError for settings outside their limits
 */
export function openPaths(means: PathMeans, settings: PathSettings): Stepper<PathProgress> {
  const turned = settingsOfRun(pathFields, settings);
  const work = walk(means, turned);
  const sources = sourcesOf(turned);
  const tunings = sources.includes('tuned') ? (sources.includes('trained') ? 2 : 1) : 0;
  const of = tunings * turned.steps + 1 + sources.length;
  let done = 0;
  let result: PathResult | undefined;
  return {
    advance(n) {
      for (let unit = 0; unit < n && !result; unit++) {
        const step = work.next();
        done = Math.min(of, done + 1);
        if (step.done) result = step.value;
      }
      return !result;
    },
    snapshot: () => ({ done, of, ...(result && { result }) }),
  };
}

function* walk(means: PathMeans, settings: PathSettings): Generator<void, PathResult> {
  const scenario = scenarioOf(means.world, settings.seed);
  const on = sourcesOf(settings);
  const asking = openAsking(means, settings, scenario);
  const all = yield* asking.answers(on);
  const without: Partial<Record<Source, string[]>> = {};
  for (const source of on)
    without[source] = yield* asking.answers(on.filter((one) => one !== source));
  const rows: PathRow[] = [];
  for (const [i, question] of scenario.questions.entries()) {
    const answer = all[i]!;
    const told = asking.told(question);
    const tellers = on.filter((source) => told[circleOf(source)] === answer);
    const rest = on.filter((source) => !tellers.includes(source));
    const withoutTellers = tellers.length > 1 ? (yield* asking.answers(rest))[i]! : answer;
    const each = Object.fromEntries(on.map((source) => [source, without[source]![i]!]));
    const shown = asking.shown(question, on);
    const verdict = verdictOf(answer, each, tellers, withoutTellers);
    rows.push({
      kind: question.kind,
      ...shown,
      answer,
      told,
      without: each,
      withoutTellers,
      ...verdict,
    });
  }
  return { settings, rows, tuned: asking.tuned() };
}

/** Asks the questions with any set of sources, each set once; tunes a model when a set first needs it. */
function openAsking(
  { world, saved, model, backend }: PathMeans,
  settings: PathSettings,
  scenario: ReturnType<typeof scenarioOf>,
) {
  const { lexicon } = world;
  const { reserved } = lexicon.vocabulary.first;
  const names = { own: scenario.questions, strange: amongStrangers(scenario) };
  type Naming = keyof typeof names;
  const models: Partial<Record<Naming, Model>> = {};
  const known = new Map<string, string[]>();
  let steps = 0;

  function* tunedModel(naming: Naming): Generator<void, Model> {
    if (models[naming]) return models[naming];
    const tuning = learnBase(saved, world, names[naming], settings, backend);
    while (tuning.advance(1)) yield;
    steps = Math.max(steps, tuning.snapshot().step);
    return (models[naming] = tuning.model);
  }

  const asked = (question: PathQuestion, naming: Naming, sources: readonly Source[]) =>
    promptOf(lexicon, question, baseOf(lexicon, names[naming]), sources, settings.k);

  function* answers(sources: readonly Source[]): Generator<void, string[]> {
    const key = SOURCES.filter((source) => sources.includes(source)).join();
    if (known.has(key)) return known.get(key)!;
    const naming = sources.includes('trained') ? 'own' : 'strange';
    const answering = sources.includes('tuned') ? yield* tunedModel(naming) : model;
    const prompts = names[naming].map((each) => tokensOf(lexicon, asked(each, naming, sources)));
    const written = generate(answering, prompts, {
      most: MOST,
      stop: lexicon.stop,
      known: reserved,
    });
    const texts = written.map((tokens) => text(tokens.map(({ token }) => token)));
    known.set(key, texts);
    yield;
    return texts;
  }

  const text = (tokens: readonly number[]) =>
    readable(
      lexicon,
      tokens.filter((token) => token !== lexicon.stop),
    );
  const value = (name: number) => text(lexicon.spelling[name]!);

  return {
    answers,
    tuned: () => steps,
    told: ({ told }: PathQuestion): PathRow['told'] =>
      Object.fromEntries(Object.entries(told).map(([circle, name]) => [circle, value(name)])),
    shown(question: PathQuestion, sources: readonly Source[]) {
      const naming = sources.includes('trained') ? 'own' : 'strange';
      const prompt = asked(names[naming][scenario.questions.indexOf(question)]!, naming, sources);
      return {
        question: readable(lexicon, prompt.asked.slice(1, -1)),
        retrieved: prompt.retrieved.map((sentence) => readable(lexicon, sentence)),
        said: readable(lexicon, prompt.said),
      };
    },
  };
}
