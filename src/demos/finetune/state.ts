import { choicesOf, tunedWith, type Choice } from './core/choice';
import type { QuestionedSnapshot, PackedQuestioned } from './core/asking';
import type { FinetuneSnapshot } from './core/run';
import { unpackMoments, type Given, type Moment } from '~/lib/trainer/moments';
import { SKILLS } from './core/settings';
import type {
  FinetuneForm,
  FinetuneSettings,
  Look,
  FinetuneFields,
  PresetName,
  ProbeName,
} from './core/settings';
import type { Change } from './core/energy';
import { formatAsGiven, fill, formatNumber } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import { shareText } from '../parts/training-view';
import type { Words as FinetuneStrings } from 'words:finetune';
import type { PageProps } from '~/demos/kit/page';

export interface ShownRun {
  snapshot: Arm;
  /** The change of each matrix, once the run has ended. */
  changes?: readonly Change[];
  /** Seconds of computing in this tab; missing for a recorded run. */
  seconds?: number;
}

export interface FinetuneState {
  locale: Locale;
  t: FinetuneStrings;
  /** One run, or two side by side. */
  runs: readonly ShownRun[];
  /** The chosen step; if missing, the last. */
  at?: number;
  /** The looks of the recorded run with the same settings, drawn as an outline. */
  outline?: readonly Look[];
  backend?: 'simd' | 'plain';
}

export function namesOf({ runs, t, locale }: FinetuneState): string[] {
  const settings = runs.map(({ snapshot }) => snapshot.settings);
  const names = settings.map(({ method, rank }) => fill(t.names[method], { rank }));
  const [one, two] = settings;
  if (!two || names[0] !== names[1]) return names;
  const byReplay = one!.replay !== two.replay;
  return settings.map(({ replay, rate }, i) => {
    const template = byReplay ? (replay > 0 ? t.withReplay : t.withoutReplay) : t.atRate;
    const values = { share: shareText(replay, locale), rate: rateText(rate, locale) };
    return fill(template, { name: names[i]!, ...values });
  });
}

export const rateText = (rate: number, locale: Locale): string =>
  formatAsGiven(Number(rate.toPrecision(2)), locale);

export interface FinetunePage extends PageProps<FinetuneFields> {
  addresses: Record<'world' | 'model', string>;
  vocabulary: number;
  /** The recorded runs without the data of the folds; the first is the outline. */
  arms: Arm[];
  presetNames: Record<PresetName, string>;
  /** Address of the page of the reader's own material. */
  toOwn: string;
  /** What only the build draws: the recorded runs with all their data. */
  built?: { runs: readonly ShownRun[] };
}

export const LINES = ['unseen', 'unknown'] as const satisfies readonly ProbeName[];
export type LineName = (typeof LINES)[number];

export const stepOf = ({ at, runs }: FinetuneState): number => at ?? lastStep(runs);

export const lastStep = (runs: readonly ShownRun[]): number =>
  Math.max(...runs.map(({ snapshot }) => snapshot.step));

/** The last step on the axis: that of the recorded run and of ended runs, otherwise the steps they may take. */
export const axisOf = ({ runs, outline }: FinetuneState): number =>
  outline ? Math.max(outline.at(-1)!.step, lastStep(runs)) : mostSteps(runs);

export const mostSteps = (runs: readonly ShownRun[]): number =>
  Math.max(...runs.map(({ snapshot: { finished, step, steps } }) => (finished ? step : steps)));

export const looksUntil = (looks: readonly Look[], step: number): Look[] =>
  looks.filter((look) => look.step <= step);

/** A share as a whole number of 100; 0 before the first look. */
export const ofHundred = (look: Look | undefined, name: LineName): number =>
  Math.round(100 * (look?.shares[name] ?? 0));

interface RunAnswers {
  given: readonly (Given & { probe: ProbeName })[];
  moments: readonly Moment[];
}

/** The questions and answers of the first run; if they were not recorded, only those before and after. */
export function answersOf({ snapshot }: ShownRun): RunAnswers {
  const { given, moments, samples, step } = snapshot;
  if (given && moments) return { given, moments };
  const listed = samples.filter(({ probe }) => (LINES as readonly string[]).includes(probe));
  return {
    given: listed.map(({ probe, prompt, expected }) => ({ probe, prompt, answer: expected })),
    moments: [
      { step: 0, said: listed.map(({ before }) => before) },
      { step, said: listed.map(({ said }) => said) },
    ],
  };
}

export type Arm = FinetuneSnapshot & Partial<Pick<QuestionedSnapshot, 'given' | 'moments'>>;

export const armFrom = (run: FinetuneSnapshot, said: PackedQuestioned | undefined): Arm => ({
  ...run,
  ...(said && { given: said.given, moments: unpackMoments(said) }),
});

/** A run without the data of the folds. */
export const lightened = (arm: Arm): Arm => ({
  ...arm,
  losses: [],
  looks: arm.looks.map(({ step, shares: { unseen, unknown } }) => ({
    step,
    shares: { unseen, unknown },
  })),
});

/** The recorded run with the settings of the form, whatever its seed. */
export function armOf(form: FinetuneForm, arms: readonly Arm[]): Arm | undefined {
  const wanted = keyOf(tunedWith(choicesOf(form)[0]!));
  return arms.find(({ settings }) => keyOf(settings) === wanted);
}

const keyOf = ({ seed: _, ...settings }: FinetuneSettings): string =>
  JSON.stringify(Object.entries(settings).sort());

export const skillsLeft = (look: Look | undefined): number | undefined =>
  look && SKILLS.reduce((sum, probe) => sum + (look.shares[probe] ?? 0), 0) / SKILLS.length;

export function progressText(state: FinetuneState): string {
  const { runs, t, locale } = state;
  const names = namesOf(state);
  return runs
    .map(({ snapshot }, i) =>
      fill(t.progressed, {
        name: names[i]!,
        step: formatNumber(snapshot.step, locale),
        steps: formatNumber(snapshot.steps, locale),
        unseen: shareText(snapshot.looks.at(-1)?.shares.unseen, locale),
        old: shareText(snapshot.looks.at(-1)?.shares.old, locale),
      }),
    )
    .join(LOCALES[locale].space);
}

export function ratesText(choices: readonly Choice[], t: FinetuneStrings, locale: Locale): string {
  const [rate, second] = choices.map((choice) => rateText(tunedWith(choice).rate, locale));
  const template = second === undefined ? t.paceNow : t.paceNowBoth;
  return fill(template, { rate: rate!, second: second ?? '' });
}

export function pictureText(state: FinetuneState): string {
  const { runs, t, at, locale } = state;
  if (at !== undefined) return crossingText(state);
  const { looks, settings } = runs[0]!.snapshot;
  const last = looks.at(-1);
  return fill(settings.replay > 0 ? t.learnt.replay : t.learnt.plain, {
    n: ofHundred(last, 'unseen'),
    unknown: ofHundred(last, 'unknown'),
    before: ofHundred(looks[0], 'unknown'),
    share: shareText(settings.replay, locale),
  });
}

export function crossingText(state: FinetuneState): string {
  const { runs, t, locale } = state;
  const step = stepOf(state);
  const look = looksUntil(runs[0]!.snapshot.looks, step).at(-1);
  return fill(t.looked, {
    step: formatNumber(step, locale),
    n: ofHundred(look, 'unseen'),
    unknown: ofHundred(look, 'unknown'),
  });
}
