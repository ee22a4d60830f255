import type { Judge } from '~/lib/evaluation/rogan-gladen';
import type { Trial } from './trial';

/** What the page begins with, in the units of its form: shares in per cent. */
export const START = {
  questions: 50,
  one: 82,
  other: 78,
  together: 50,
  level: 5,
  power: 80,
  comparisons: 20,
  saidRight: 150,
  judged: 200,
  foundRight: 48,
  knownRight: 50,
  foundWrong: 30,
  knownWrong: 50,
};
export type EvidenceSettings = typeof START;

export const trialOf = (settings: EvidenceSettings): Trial => ({
  questions: settings.questions,
  one: settings.one / 100,
  other: settings.other / 100,
  together: settings.together / 100,
  level: settings.level / 100,
  power: settings.power / 100,
});

/** A judge cannot find more than there is: what is too much counts as all. */
export const judgeOf = (settings: EvidenceSettings): Judge => ({
  judged: settings.judged,
  knownRight: settings.knownRight,
  knownWrong: settings.knownWrong,
  saidRight: Math.min(settings.saidRight, settings.judged),
  foundRight: Math.min(settings.foundRight, settings.knownRight),
  foundWrong: Math.min(settings.foundWrong, settings.knownWrong),
});
