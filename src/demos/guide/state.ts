import type { Flip } from './core/flips';
import type { Aim } from './core/measure';
import type { Plan } from './core/plan';
import type { Answers } from './core/rules';
import type { StepTexts, Told, ToldRule } from './core/told';
import { partsOf, type Way } from './core/ways';
import type { Locale } from '~/lib/locale';
import type { LabNames } from '../parts/lab-names';
import type { Weighed } from '../parts/weighed';
import type { GuideStrings } from './words/en';

interface NamedQuestion {
  readonly id: string;
  readonly name: string;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    /** As a condition: “The text fits into a prompt”. */
    readonly if?: string | undefined;
  }[];
}

/** A case fills all answers. */
export interface Case {
  readonly id: string;
  /** After “I am building”. */
  readonly thing: string;
  /** The preset of the comparison that holds its weights. */
  readonly weights?: string | undefined;
  /** How the roads stand under those weights. */
  readonly weighed?: Weighed | undefined;
  readonly answers: Answers;
}

/** What travels with the page; the rules come when they are needed. */
export interface GuideWords {
  locale: Locale;
  readonly questions: readonly NamedQuestion[];
  readonly cases: readonly Case[];
  readonly steps: Readonly<Record<Way, StepTexts>>;
  /** By the answer to `error`. */
  readonly measures: Readonly<Record<string, { readonly count: string; readonly aim: Aim }>>;
  readonly roads: Readonly<Record<Way, string>>;
  readonly strings: GuideStrings;
  /** The lab's names of roads and tasks. */
  readonly names: LabNames;
  /** Paths of pages, to most of which an id is added. */
  readonly pages: Readonly<Record<'sources' | 'compare' | 'lab' | 'guide', string>>;
}

/** The words with the rules and the names of what they rest on. */
export type ToldWords = GuideWords & Told;

/** What the last answer has changed: it is lit until the next. */
export interface Lit {
  readonly lead: boolean;
  readonly also: boolean;
  readonly test: boolean;
}

export interface GuideState extends GuideWords, Told {
  readonly answers: Answers;
  readonly plan: Plan<ToldRule>;
  readonly flips: readonly Flip<ToldRule>[];
  readonly case: Case;
  /** Undefined where the case has no weights and the reader has set none. */
  readonly weighed: Weighed | undefined;
  readonly lit: Lit;
  /** In a lesson headings stand one level lower. */
  readonly level: 2 | 3;
  /** The address that gives one answer otherwise; undefined in the build, where nothing would follow. */
  readonly turn?: ((question: string, option: string) => string) | undefined;
}

export const UNLIT: Lit = { lead: false, also: false, test: false };

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

/** The texts of a step: those of the way, unless a rule that holds has others. */
export const stepTexts = ({ plan, steps }: GuideState, way: Way): StepTexts =>
  plan.rules.find(({ instead }) => instead[way])?.instead[way] ?? steps[way];

/** What to do besides, as the rules that hold say. */
export const tasksOf = ({ plan }: GuideState, way: Way): string[] => [
  ...new Set(plan.rules.flatMap((rule) => partsOf(way).flatMap((part) => rule.do[part] ?? []))),
];

/** What the page gives the element, and the words that come with it. */
export interface GuideProps extends GuideWords {
  /** Address of the rules in the language of the page. */
  rulesAt: string;
  start: Case;
  base: Case;
  alone: boolean;
  level: 2 | 3;
}
