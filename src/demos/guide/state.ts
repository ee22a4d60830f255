import { fill } from '~/i18n/format';
import type { Fitting } from '~/lib/cost/fits';
import type { Flip } from './core/flips';
import type { Aim } from './core/measure';
import { roadsOf, type Plan } from './core/plan';
import type { Answers } from './core/rules';
import type { StepTexts, GuideTexts, RuleTexts } from './core/texts';
import { partsOf, type Way } from './core/ways';
import type { PageProps } from '~/demos/kit/page';
import type { Locale } from '~/lib/locale';
import type { Fields } from '~/lib/settings/table';
import type { LabNames } from '../parts/lab-names';
import type { Weights } from '~/lib/matrix/criteria';
import { weightsIn, weightsText } from '~/lib/matrix/settings';
import type { Ranked } from '~/lib/matrix/ranking';
import type { Share, TableWords } from './table/state';
import type { Words as GuideStrings } from 'words:guide';

interface NamedQuestion {
  readonly id: string;
  readonly name: string;
  readonly ask: string;
  readonly options: readonly {
    readonly id: string;
    readonly name: string;
    /** The option inside the sentence, if not by its name. */
    readonly blank?: string | undefined;
    /** The option as a condition: “The text fits into a prompt”. */
    readonly if?: string | undefined;
  }[];
}

export interface Case {
  readonly id: string;
  /** The words after “I am building”. */
  readonly thing: string;
  /** The weights that it names, if any. */
  readonly weights?: string | undefined;
  readonly answers: Answers;
}

/** Data sent with the page; the rules are fetched on demand. */
export interface GuideWords {
  locale: Locale;
  readonly questions: readonly NamedQuestion[];
  readonly cases: readonly Case[];
  readonly steps: Readonly<Record<Way, StepTexts>>;
  /** What to count, and how surely, by the answer to `error`. */
  readonly measures: Readonly<Record<string, Aim & { readonly count: string }>>;
  /** The ten questions that decide between two ways, by the answer to `error`. */
  readonly settle: Readonly<Record<string, string>>;
  readonly roads: Readonly<Record<Way, string>>;
  readonly strings: GuideStrings;
  readonly names: LabNames;
  /** Paths of pages; most need an id appended. */
  readonly pages: Readonly<Record<'sources' | 'guide' | 'lab' | 'ladder' | 'build', string>>;
  readonly table: TableWords;
}

export interface Weighed {
  readonly ranking: readonly Pick<Ranked, 'road' | 'score'>[];
  /** True if the reader has set weights. */
  readonly own: boolean;
}

export type FullWords = GuideWords & GuideTexts;

export type Lit = Readonly<Record<'lead' | 'also' | 'test', boolean>>;

export interface GuideState extends GuideWords, GuideTexts {
  readonly answers: Answers;
  readonly plan: Plan<RuleTexts>;
  readonly flips: readonly Flip<RuleTexts>[];
  readonly case: Case;
  /** Undefined if the case has no weights and the reader has set none. */
  readonly weighed: Weighed | undefined;
  readonly lit: Lit;
  readonly changed: readonly string[];
  /** The ways that led before; undefined before the first answer. */
  readonly led?: readonly Way[] | undefined;
  /** The URL with one answer changed; undefined at build time, since links would not work. */
  readonly turn?: ((question: string, option: string) => string) | undefined;
}

type Cases = Pick<GuideWords, 'cases' | 'table'>;

export const caseIn = ({ cases }: Cases, answers: Answers): Case =>
  cases.find(({ id }) => id === answers.case)!;

/** The weights of the case, or of the first one if it names none. */
export function baseWeights(words: Cases, answers: Answers): Weights {
  const { weightings } = words.table;
  const named = weightings.find(({ id }) => id === caseIn(words, answers).weights);
  return (named ?? weightings[0]!).weights;
}

/** Weights in a text, over those of the case. */
export const weightsOf = (words: Cases, answers: Answers, text = answers.weights ?? ''): Weights =>
  weightsIn(text, words.table.criteria, baseWeights(words, answers));

/** The weights that are not those of the case. */
export const ownWeights = (words: Cases, answers: Answers): string =>
  weightsText(weightsOf(words, answers), baseWeights(words, answers));

export const UNLIT: Lit = { lead: false, also: false, test: false };

export function namesOf({ questions }: GuideWords, question: string, option: string) {
  const asked = questions.find(({ id }) => id === question);
  const chosen = asked?.options.find(({ id }) => id === option);
  return { question: asked?.name ?? question, option: chosen?.name ?? option };
}

/** The questions that have no blank in the sentence. */
export const outsideOf = ({ questions, strings }: Pick<GuideWords, 'questions' | 'strings'>) =>
  questions.filter(({ id }) => !(id in strings.sentence));

export const stepTexts = ({ plan, steps }: GuideState, way: Way): StepTexts =>
  plan.rules.find(({ instead }) => instead[way])?.instead[way] ?? steps[way];

/** Models that the reader runs, so that no service takes part. */
const OWN_MODELS = ['open', 'gpus', 'device'];

export function weekOf(state: GuideState, way: Way): { text: string; sold: readonly string[] } {
  const { week, inside, country, sold = [] } = stepTexts(state, way);
  const { privacy, model } = state.answers;
  const isOwn = privacy === 'inside' || OWN_MODELS.includes(model!);
  if (isOwn && inside) return { text: inside, sold: [] };
  if (privacy !== 'country' || !country) return { text: week, sold };
  const { makers, sources } = state.mainland;
  return { text: fill(country, { makers }), sold: country.includes('{makers}') ? sources : sold };
}

export const begunOf = ({ plan }: GuideState): Way[] => {
  const tools = roadsOf(plan).filter((road) => road === 'tools');
  return [...plan.leads, ...tools];
};

export const tasksOf = ({ plan }: GuideState, way: Way): string[] => [
  ...new Set(plan.rules.flatMap((rule) => partsOf(way).flatMap((part) => rule.do[part] ?? []))),
];

export interface GuidePage extends PageProps<Fields>, Omit<GuideWords, 'strings' | 'locale'> {
  rulesAt: string;
  start: Case;
  base: Case;
  fitting: Fitting;
  fits: { text: string; counted: string; evidence: string };
  styles: string;
  shares: readonly Share[];
  toy: { label: string; title: string };
  built?: { texts: GuideTexts };
}
