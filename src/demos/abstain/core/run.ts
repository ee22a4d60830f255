import { confidenceAt, fitTemperature } from '~/lib/evaluation/temperature';
import { settingsOfRun } from '~/lib/settings/table';
import { stepped } from '~/lib/stepper';
import type { Model } from '~/lib/tinylm';
import type { World } from '~/lib/world';
import { guesses, type Guess } from './answers';
import { questionsOf } from './questions';
import { abstainFields, kindsOf, QUESTIONS, type QuestionSettings, type Kind } from './settings';

export type Judged = ReturnType<typeof judgedOf>[number];
export type AbstainResult = ReturnType<ReturnType<typeof openAbstain>['snapshot']>;

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
export function openAbstain(model: Model, world: World, settings: QuestionSettings) {
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
    /** Above 1 if the answers were overconfident; fitted on as many other questions as are judged. */
    temperature: temperature ?? 1,
    groups: kindsOf(asked).map((kind) => {
      return { kind, judged: judgedOf(kind, answered, temperature ?? 1) };
    }),
  }));
}

/** Confidences, 0 … 1, as the model reports them and at the fitted temperature, rounded to four places. */
function judgedOf(kind: Kind, answered: readonly Guess[], temperature: number) {
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
