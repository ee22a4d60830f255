import type { Flip } from '~/lib/demos/guide/flips';
import type { Aim } from '~/lib/demos/guide/measure';
import type { Plan } from '~/lib/demos/guide/plan';
import type { Answers } from '~/lib/demos/guide/rules';
import type { StepTexts, Told, ToldRule } from '~/lib/demos/guide/told';
import type { Locale } from '~/lib/locale';
import type { Road } from '~/lib/road';
import type { LabNames } from '../parts/lab-names';
import type { GuideStrings } from './strings';

interface NamedQuestion {
  readonly id: string;
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** What travels with the page; the rules come when they are needed. */
export interface GuideWords {
  locale: Locale;
  readonly questions: readonly NamedQuestion[];
  readonly steps: Readonly<Record<Road, StepTexts>>;
  /** By the answer to `error`. */
  readonly measures: Readonly<Record<string, { readonly count: string; readonly aim: Aim }>>;
  readonly roads: Readonly<Record<Road, string>>;
  readonly strings: GuideStrings;
  /** The lab's names of roads and tasks. */
  readonly names: LabNames;
  /** Paths of pages, to most of which an id is added. */
  readonly pages: Readonly<Record<'sources' | 'compare' | 'lab' | 'guide', string>>;
}

/** The words with the rules and the names of what they rest on. */
export type ToldWords = GuideWords & Told;

export interface GuideResult extends Told {
  readonly answers: Answers;
  readonly plan: Plan<ToldRule>;
  readonly flips: readonly Flip<ToldRule>[];
}

export interface GuideState extends GuideWords, GuideResult {
  /** The address that gives one answer otherwise; undefined in the build, where nothing would follow. */
  readonly turn?: ((question: string, option: string) => string) | undefined;
}

/** What a question and one of its options are called. */
export function namesOf(
  { questions }: Pick<GuideWords, 'questions'>,
  question: string,
  option: string,
): { question: string; option: string } {
  const asked = questions.find(({ id }) => id === question);
  const chosen = asked?.options.find(({ id }) => id === option);
  return { question: asked?.name ?? question, option: chosen?.name ?? option };
}

/** The texts of a step: those of the road, unless a rule that holds has others. */
export const stepTexts = ({ plan, steps }: GuideState, road: Road): StepTexts =>
  plan.rules.find(({ instead }) => instead[road])?.instead[road] ?? steps[road];

/** What to do besides, as the rules that hold say. */
export const tasksOf = ({ plan }: GuideState, road: Road): string[] =>
  plan.rules.flatMap((rule) => rule.do[road] ?? []);
