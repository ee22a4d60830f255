import { today } from '~/browser/today';
import { loadStyles } from '~/browser/page';
import { csvFile, openDemo } from '~/demos/kit';
import { matrixFields } from '~/lib/matrix/settings';
import { formatDate } from '~/i18n/format';
import { latest } from '~/lib/memo';
import type { Fields } from '~/lib/settings/table';
import type { Answers } from './core/rules';
import { guideFields } from './core/settings';
import type { Deciding } from './deciding';
import { answer, openState, startWith, withCase, type GuideGiven } from './guide-state';
import { openSize } from './size';
import type { GuideState } from './state';
import { openMemo } from './memo/open-memo';
import { openWeighing, rowsOf } from './weighing';
import { Answer } from './view/answer';
import { Page, Why } from './view/page';
import type { Words as GuideStrings } from 'words:guide';

export async function open(given: GuideGiven) {
  const { props, t, page } = given;
  const { questions, cases, table } = props;
  const guide = await openState(given);
  const demo: Deciding['demo'] = openDemo<Fields, GuideState, GuideStrings>(given, {
    name: 'guide',
    fields: {
      case: { kind: 'choice', default: props.start.id, options: cases.map(({ id }) => id) },
      ...guideFields(questions),
      ...matrixFields(table.criteria),
    },
    live: true,
    compute: (settings) => answer(guide, settings, demo.runs.result.peek()),
    begin() {
      form.set(startWith(guide, form.settings.value, new URLSearchParams(location.search)));
      guide.last = form.settings.value as Answers;
      void loadStyles(props.styles);
      weighing.begin(page!.root);
    },
    address: guide.address,
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
  const size = openSize(guide.words, form);
  const weighing = openWeighing({ ...demo, t: t.table }, props);
  const now = () => demo.runs.result.value ?? guide.start;
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
      form.set(
        question === 'case' ? withCase(guide, form.settings.value, option) : { [question]: option },
      );
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
