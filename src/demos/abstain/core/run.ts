import { confidenceAt, fitTemperature } from '~/lib/evaluation/temperature';
import type { Forecast } from '~/lib/evaluation/calibration';
import { settingsOfRun } from '~/lib/settings/table';
import { stepped, type Stepper } from '~/lib/stepper';
import type { Model } from '~/lib/tinylm';
import type { World } from '~/lib/world';
import { guesses, type Guess } from './answers';
import { questionsOf } from './questions';
import { abstainFields, kindsOf, QUESTIONS, type QuestionSettings, type Kind } from './settings';

export interface Judged extends Forecast {
  /** 0 … 1, rounded to four places like every confidence here. */
  readonly confidence: number;
  /** The confidence at the fitted temperature. */
  readonly tempered: number;
  /** Left to itself, the model would have said `unknown`. */
  readonly silent: boolean;
}

export interface AbstainResult {
  asked: QuestionSettings;
  /** Above 1 if the answers were overconfident; fitted on as many other questions as are judged. */
  temperature: number;
  groups: { kind: Kind; judged: Judged[] }[];
}

/** Questions answered in one unit of work. */
export const SLICE = 20;

/** The units of work of a run: slices of questions, then the fit. */
export const unitsOf = (asked: QuestionSettings): number =>
  Math.ceil((kindsOf(asked).length * QUESTIONS) / SLICE) + 1;

/**
 * Asks the questions of a form, fits the temperature on every second question of each kind and keeps the others to be
 * judged. A unit of work is a slice of questions; the last one is the fit.
 *
 * @param model reads at least `SLICE` prompts at once
 * @throws RangeError for settings outside their limits
 */
export function openAbstain(
  model: Model,
  world: World,
  settings: QuestionSettings,
): Stepper<AbstainResult> {
  const { kinds, says } = settingsOfRun(abstainFields, settings);
  const asked = { kinds, says };
  const plan = kindsOf(asked).flatMap((kind) => questionsOf(world, kind));
  const answered: Guess[] = [];
  let temperature: number | undefined;
  const step = () => {
    const slice = plan.slice(answered.length, answered.length + SLICE);
    if (slice.length > 0) answered.push(...guesses(model, world, slice, says));
    else temperature = fitTemperature(answered.filter((_, i) => i % 2 === 0));
  };
  return stepped(unitsOf(asked), step, () => ({
    asked,
    temperature: temperature ?? 1,
    groups: kindsOf(asked).map((kind) => {
      return { kind, judged: judgedOf(kind, answered, temperature ?? 1) };
    }),
  }));
}

function judgedOf(kind: Kind, answered: readonly Guess[], temperature: number): Judged[] {
  const heldOut = answered.filter((_, i) => i % 2 === 1);
  return heldOut
    .filter(({ question }) => question.kind === kind)
    .map(({ choices, right, silent }) => ({
      confidence: toFourPlaces(confidenceAt(choices, 1)),
      tempered: toFourPlaces(confidenceAt(choices, temperature)),
      right,
      silent,
    }));
}

const toFourPlaces = (share: number): number => Math.round(share * 1e4) / 1e4;
