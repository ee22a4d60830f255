import { signal } from '@preact/signals-core';
import { Demo } from '~/demos/kit/Demo';
import {
  Below,
  Field,
  FieldList,
  type Given,
  openDemo,
  OtherParts,
  type Page,
  PartChoice,
  Tries,
} from '~/demos/kit';
import { latest } from '~/lib/memo';
import { isSentence, checkSentence } from '~/lib/text/byte-pairs/limits';
import {
  LANGUAGES,
  PRESETS,
  tokenizerFields,
  type Language,
  type TokenizerFields,
  type TokenizerSettings,
} from './core/settings';
import { figureText, publishedText } from './sentences';
import {
  cutBy,
  nextChange,
  stateOf,
  type Answer,
  type Step,
  type TokenizerPage,
  type TokenizerState,
} from './state';
import { tokenizerView, tokensView } from './view';
import { networkView } from './view/network-view';
import type { Words as TokenizerStrings } from 'words:tokenizer';
import { absolute } from '~/browser/page';
import type { Progress } from '~/demos/kit/run-state';
import type { Learnt } from '~/lib/text/byte-pairs/learn';

const NOTHING: Omit<Answer, 'form'> = {
  learnt: { merges: [], counts: [], ended: false },
  compared: {},
};

function openLearning(props: TokenizerPage, page: Page | undefined) {
  const worker = page?.workers.connectTokenizer();
  /** The addresses must be absolute, since a worker has no page to resolve a path against. */
  const handbook = () => absolute(props.handbook);
  let last: { from: string; learnt: Learnt } | undefined;
  const learn = async ({ training }: TokenizerSettings, progress: Progress): Promise<Learnt> => {
    if (last?.from !== training) {
      const learnt = await worker!.learn({ handbook: handbook(), training }, progress);
      last = { from: training, learnt };
    }
    return last.learnt;
  };
  const count = ({ en, zh }: TokenizerSettings, progress: Progress) => {
    const vocabularies = props.published.vocabularies.map(({ name, file }) => ({
      name,
      address: absolute(file),
    }));
    return worker!.countBy({ vocabularies, sentences: { en, zh } }, progress);
  };
  return {
    /** `counts`: by published vocabularies, too; the first time loads them. @throws BytePairProblem if too long */
    async run(form: TokenizerSettings, counts: boolean, progress: Progress) {
      for (const language of LANGUAGES) checkSentence(form[language]);
      const learnt = await learn(form, progress);
      const merges = Math.min(form.merges, tokenizerFields.merges.max);
      const compared = await worker!.compare({ handbook: handbook(), merges }, progress);
      return { learnt, compared, ...(counts && { counted: await count(form, progress) }) };
    },
    stop: () => worker?.stop(),
  };
}

const FIELDS = ['training', 'merges', 'network', 'vocabulary', 'width', 'layers'];

interface Opening extends Given<TokenizerFields, TokenizerStrings> {
  props: TokenizerPage;
  /** What was recorded: drawn when the site is built, and kept in the page until a run. */
  recorded?: Answer;
}

export function open(given: Opening) {
  const { props, t, page, recorded } = given;
  const words = { ...t, ...t.sentences };
  const learning = openLearning(props, page);
  /** True from the press on that loads the published vocabularies: sentences are counted by them, too. */
  const counts = signal(false);
  const demo = openDemo<TokenizerFields, Answer, typeof words>(
    { ...given, t: words },
    {
      name: 'tokenizer',
      fields: tokenizerFields,
      presets: PRESETS,
      live: true,
      async compute(form, progress): Promise<Answer> {
        if (form.part === 'network') return { ...(runs.result.peek() ?? NOTHING), form };
        return { ...(await learning.run(form, counts.peek(), progress)), form };
      },
      basis: ({ learnt, form }) =>
        learnt === NOTHING.learnt && sizesOf(form) === sizesOf(props.settings)
          ? 'recorded'
          : 'yours',
      close: learning.stop,
      exports: { csv: undefined, json: async () => (await import('./files')).json(now()) },
      faultOf: (): Language | undefined =>
        LANGUAGES.find((language) => !isSentence(form.settings.value[language])),
    },
  );
  const { runs, form, woken } = demo;
  const first = recorded ?? { ...NOTHING, form: props.settings };
  const cut = latest(cutBy);
  const now = (): TokenizerState => {
    const result = runs.result.value;
    const answer = result ?? first;
    const { locale, passages, published } = props;
    const shown = {
      t,
      locale,
      passages,
      published,
      step,
      load,
      typed: (language: Language) => <Field of={demo} name={language} />,
      loading: counts.value && !result?.counted,
      live: woken.value,
      kept: !result && !recorded,
    };
    return stateOf(answer, shown, cut(answer));
  };
  const step = async (to: Step) => {
    if (!runs.result.value) await demo.run();
    if (!runs.result.value) return;
    const state = now();
    const { applied } = state;
    const change = nextChange(state) ?? applied;
    form.set({ merges: { back: Math.max(0, applied - 1), forward: applied + 1, change }[to] });
    await demo.run();
  };
  const load = async (place: HTMLElement) => {
    if (counts.value) return;
    counts.value = true;
    await demo.run();
    counts.value = runs.result.value?.counted !== undefined;
    if (!counts.value) return;
    demo.say(publishedText(now()));
    if (document.activeElement === document.body) place.focus({ preventScroll: true });
  };
  const view = () => {
    const state = now();
    const others = () => (state.form.part === 'network' ? tokensView : networkView)(state);
    return (
      <Demo
        of={demo}
        text={state.kept ? props.text : figureText(state)}
        tries={
          <>
            <PartChoice of={demo} label={t.part} names={t.parts} />
            <Tries of={demo} names={t.networks} when={() => ({ part: ['network'] })} />
          </>
        }
        fields={<FieldList of={demo} names={FIELDS} />}
        below={<Below of={demo} />}
        caption={t.caption}
      >
        {tokenizerView(state)}
        <OtherParts of={demo} drawn={others} />
      </Demo>
    );
  };
  return { demo, view };
}

/** All but what turns from part to part and to how a network is built, which computes nothing that was typed here. */
const sizesOf = (form: object) => JSON.stringify({ ...form, part: '', training: '', network: '' });
