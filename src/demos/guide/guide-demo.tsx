import { today } from '~/browser/today';
import { loadStyles } from '~/browser/page';
import { csvFile } from '~/demos/kit/export';
import { openDemo } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { matrixFields, weightsText } from '~/lib/matrix/settings';
import { formatDate } from '~/i18n/format';
import { latest, memoized } from '~/lib/memo';
import type { Fields, Settings } from '~/lib/settings/table';
import { addressOf, changedFrom } from './address';
import { answered, fetchRules, stateOf } from './answering';
import type { Answers } from './core/rules';
import { guideFields } from './core/settings';
import { openSize } from './size';
import { ownWeights, weightsOf, type GuidePage, type GuideState } from './state';
import { openMemo } from './memo/open-memo';
import { openWeighing, rowsOf } from './weighing';
import { Answer } from './view/answer';
import { Page, Why } from './view/page';
import type { Words as GuideStrings } from 'words:guide';

export async function open(given: Given<Fields, GuideStrings> & { props: GuidePage }) {
  const { props, t, page } = given;
  const { questions, cases, table } = props;
  const words = { ...props, strings: t };
  const rules = memoized(() => fetchRules(props.rulesAt));
  // Without them the page keeps what the build has drawn; the first answer tries again, and reports a failure.
  const ruleTexts = props.built?.texts ?? (await rules().catch(() => undefined));
  const start = ruleTexts && stateOf(words, ruleTexts, answersIn(props.settings));
  const address = addressOf(props);
  let last = answersIn(props.settings);

  async function compute(settings: Settings<Fields>): Promise<GuideState> {
    const answers = answersIn(settings);
    const from = await rules();
    const turn = (question: string, option: string) => address.turned(answers, question, option);
    const now = stateOf({ ...words, turn }, from, answers);
    const changed = changedFrom(last, answers);
    last = answers;
    return answered(demo.runs.result.peek() ?? start ?? now, now, changed);
  }

  /** A case brings its answers, and its weights where the reader has set no others. */
  function ofCase(id: string): Answers {
    const { answers } = cases.find((one) => one.id === id)!;
    const next = { ...answers, case: id };
    const own = ownWeights(props, answersIn(form.settings.value));
    return { ...next, weights: weightsText(weightsOf(props, next, own)) };
  }

  /** Another case brings its answers, except for those chosen before the script came. */
  function begin(): void {
    const asked = address.read(new URLSearchParams(location.search));
    const now = answersIn(form.settings.value);
    const typed = Object.fromEntries(changedFrom(asked, now).map((name) => [name, now[name]!]));
    if (typed.case) form.set({ ...ofCase(typed.case), ...typed });
    last = answersIn(form.settings.value);
    void loadStyles(props.styles);
    weighing.begin(page!.root);
  }

  const demo = openDemo<Fields, GuideState, GuideStrings>(given, {
    name: 'guide',
    fields: {
      case: { kind: 'choice', default: props.start.id, options: cases.map(({ id }) => id) },
      ...guideFields(questions),
      ...matrixFields(table.criteria),
    },
    live: true,
    compute,
    begin,
    address,
    basis: () => 'judged',
    reach(link) {
      const [blank] = page!.root.getElementsByTagName('select');
      if (page!.root.contains(link)) blank!.focus({ preventScroll: true });
      else page!.root.scrollIntoView();
    },
    exports: {
      md: async (state) => ({
        file: 'memo.md',
        type: 'text/markdown;charset=utf-8',
        body: (await import('../parts/memo/sheet')).toMarkdown(await sheetOf(state)),
      }),
      csv: () => csvFile('matrix', rowsOf(weighing.state.value)),
    },
  });
  const { form } = demo;
  const size = openSize(words, form);
  const weighing = openWeighing({ ...demo, t: t.table }, props);
  const now = () => demo.runs.result.value ?? start;
  async function write() {
    if (!now()) await demo.run();
    const state = now();
    return state && sheetOf(state);
  }
  const deciding = {
    demo,
    props,
    size,
    weighing,
    drawn: latest((state: GuideState) => ({
      answer: Answer({ of: demo, state }),
      why: Why({ state }),
    })),
    memo: openMemo(write, () => demo.say(t.memo.opened)),
    choose(question: string, option: string) {
      form.set(question === 'case' ? ofCase(option) : { [question]: option });
      if (question === 'case' || question === 'text') size.typed.value = '';
      if (question === 'model') size.pick();
    },
  };
  const view = () => {
    const state = now();
    return Page({ of: { ...deciding, changed: state?.changed ?? [] }, state });
  };
  return { demo, view };
}

/** Each of them is an option, or a text. */
const answersIn = (settings: Settings<Fields>) => settings as Answers;

const sheetOf = async (state: GuideState) =>
  (await import('./memo/memo')).memoSheet({
    state,
    date: formatDate(today(), state.locale),
    link: location.href.replace(location.hash, ''),
  });
