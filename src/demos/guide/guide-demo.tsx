import { today } from '~/browser/today';
import { loadStyles } from '~/browser/page';
import { openDemo } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { formatDate } from '~/i18n/format';
import { latest, memoized } from '~/lib/memo';
import type { Fields, Settings } from '~/lib/settings/table';
import { WEIGHED, type WeighingElement } from '../parts/weighed';
import { addressIn, askedIn, changedFrom, fieldsOf, settingsOf, turning } from './address';
import { answered, fetchRules, stateOf } from './answering';
import type { GuideTexts } from './core/texts';
import { openSize } from './size';
import type { GuidePage, GuideState } from './state';
import { openMemo } from './memo/open-memo';
import { Page } from './view/page';
import type { Words as GuideStrings } from 'words:guide';

export async function open(given: Given<Fields, GuideStrings> & { props: GuidePage }) {
  const { props, t, page } = given;
  const words = { ...props, strings: t };
  const rules = memoized(() => fetchRules(props.rulesAt));
  // Without them the page keeps what the build has drawn; the first answer tries again, and reports a failure.
  const ruleTexts = props.built?.texts ?? (await rules().catch(() => undefined));
  const start = latest((from: GuideTexts) => stateOf(words, from, askedIn(props.settings, props)));
  const table = page?.root.querySelector<WeighingElement>('x-matrix');
  const address = addressIn(props);
  let last = props.settings;
  let blank: HTMLElement | null = null;

  async function compute(settings: Settings<Fields>): Promise<GuideState> {
    const asked = askedIn(settings, props);
    if (table) table.dataset.case = asked.case.weights ?? '';
    const from = await rules();
    const turn = turning(asked, props);
    const now = stateOf({ ...words, turn }, from, asked, table?.weighed);
    const changed = changedFrom(last, settings);
    last = settings;
    return answered(demo.runs.result.peek() ?? start(from), now, changed);
  }

  /** Another case brings its answers, except for those chosen before the script came. */
  function begin(): void {
    const asked = address.read(new URLSearchParams(location.search));
    const now = Object.entries(form.settings.value);
    const typed = Object.fromEntries(now.filter(([name, value]) => asked[name] !== value));
    if (typed.case) form.set({ ...settingsOf(caseNamed(String(typed.case))), ...typed });
    last = form.settings.value;
    void loadStyles(props.memo.styles);
    table?.addEventListener(WEIGHED, weigh);
    weigh();
  }

  let isWeighed = false;
  function weigh(): void {
    const wasWeighed = isWeighed;
    isWeighed = table?.weighed?.own ?? false;
    if (isWeighed || wasWeighed) void demo.run();
  }

  const demo = openDemo<Fields, GuideState, GuideStrings>(given, {
    ...{ name: 'guide', fields: fieldsOf(props), live: true, compute, begin, address },
    basis: () => 'judged',
    reach(link) {
      if (page!.root.contains(link)) blank?.focus({ preventScroll: true });
      else page!.root.scrollIntoView();
    },
    exports: {
      md: async (state) => ({
        ...{ file: 'memo.md', type: 'text/markdown;charset=utf-8' },
        body: (await import('../parts/memo/sheet')).toMarkdown(await sheetOf(state)),
      }),
    },
  });
  const { form } = demo;
  const caseNamed = (id: string) => {
    const chosen = props.cases.find((one) => one.id === id)!;
    return { case: chosen, answers: chosen.answers };
  };
  const size = openSize(words, form);
  const now = () => demo.runs.result.value ?? (ruleTexts && start(ruleTexts));
  async function write() {
    if (!now()) await demo.run();
    const state = now();
    return state && sheetOf(state);
  }
  const deciding = {
    ...{ demo, props, size },
    memo: openMemo(write, () => demo.say(t.memo.opened)),
    first: (element: HTMLElement | null) => (blank = element),
    choose(question: string, option: string) {
      form.set(question === 'case' ? settingsOf(caseNamed(option)) : { [question]: option });
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

const sheetOf = async (state: GuideState) =>
  (await import('./memo/memo')).memoSheet({
    state,
    date: formatDate(today(), state.locale),
    link: location.href.replace(location.hash, ''),
  });
