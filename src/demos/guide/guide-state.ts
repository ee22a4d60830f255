import type { Given } from '~/demos/kit/page';
import { memoized } from '~/lib/memo';
import { weightsText } from '~/lib/matrix/settings';
import type { Fields, Settings } from '~/lib/settings/table';
import { addressOf, changedFrom } from './address';
import { answered, fetchRules, stateOf } from './answering';
import type { Answers } from './core/rules';
import { ownWeights, weightsOf, type GuidePage, type GuideState } from './state';
import type { Words as GuideStrings } from 'words:guide';

export type GuideGiven = Given<Fields, GuideStrings> & { props: GuidePage };
export type Guide = Awaited<ReturnType<typeof openState>>;

export async function openState({ props, t }: GuideGiven) {
  const words = { ...props, strings: t };
  const rules = memoized(() => fetchRules(props.rulesAt));
  // Without them the page keeps what the build has drawn; the first answer tries again, and reports a failure.
  const ruleTexts = props.built?.texts ?? (await rules().catch(() => undefined));
  const last = answersIn(props.settings);
  return {
    props,
    words,
    rules,
    start: ruleTexts && stateOf(words, ruleTexts, last),
    address: addressOf(props),
    /** The answers that were answered last. */
    last,
  };
}

/** Each of them is an option, or a text. */
const answersIn = (settings: Settings<Fields>) => settings as Answers;

/** @param shown what the page shows now, against which changes are marked */
export async function answer(
  guide: Guide,
  settings: Settings<Fields>,
  shown: GuideState | undefined = guide.start,
): Promise<GuideState> {
  const { words, address, last, rules } = guide;
  const answers = answersIn(settings);
  const turn = (question: string, option: string) => address.turned(answers, question, option);
  const now = stateOf({ ...words, turn }, await rules(), answers);
  guide.last = answers;
  return answered(shown ?? now, now, changedFrom(last, answers));
}

/** A case brings its answers, and its weights where the reader has set no others. */
export function withCase({ props }: Guide, settings: Settings<Fields>, id: string): Answers {
  const { answers } = props.cases.find((one) => one.id === id)!;
  const next = { ...answers, case: id };
  const own = ownWeights(props, answersIn(settings));
  return { ...next, weights: weightsText(weightsOf(props, next, own)) };
}

/** What another case, chosen before the script came, brings: its answers, but for those that were chosen, too. */
export function startWith(
  guide: Guide,
  settings: Settings<Fields>,
  query: URLSearchParams,
): Answers {
  const now = answersIn(settings);
  const typed = Object.fromEntries(
    changedFrom(guide.address.read(query), now).map((name) => [name, now[name]!]),
  );
  return typed.case ? { ...withCase(guide, settings, typed.case), ...typed } : {};
}
