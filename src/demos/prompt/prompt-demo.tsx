import { signal } from '@preact/signals-core';
import { Demo } from '~/demos/kit/Demo';
import { jsonFile } from '~/demos/kit/export';
import { Field, FieldList } from '~/demos/kit/Field';
import { Tries } from '~/demos/kit/Tries';
import { openDemo } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { Fold, PartChoice } from '~/demos/kit/Parts';
import type { PromptRan } from '~/workers';
import type { DemoState } from '../kit/demo-state';
import { ToOwn } from '../parts/to-own';
import type { AnswerVerdict } from './core/score';
import {
  DEFAULTS,
  ORDERS,
  promptFields,
  type PromptFields,
  type RunSettings,
  type View,
} from './core/settings';
import { figureText, orderText } from './sentences';
import { firstToOpen, verdictsOf, type PromptPage, type PromptState } from './state';
import { promptView } from './view';
import { answersView } from './view/answers-view';
import { restView } from './view/rest-view';
import type { Words as PromptStrings } from 'words:prompt';

interface Ran extends PromptRan {
  form: RunSettings;
  before: AnswerVerdict[] | undefined;
}

type Turned = Pick<RunSettings, 'rule' | 'examples' | 'pick' | 'note' | 'order'>;

const { rule, examples, pick, note, order } = DEFAULTS;
const WHOLE: Turned = { rule, examples, pick, note, order };

/** Initial settings of each view, from its recorded run; fields the reader has changed stay. */
export const BEGINNINGS: Record<View, Turned> = {
  one: WHOLE,
  examples: { ...WHOLE, pick: 'random', note: 0 },
  formats: WHOLE,
};

const prompt = (turned: Partial<Turned>) => ({ view: 'one' as const, ...WHOLE, ...turned });

/** Five prompts for the same questions; the page opens with the first. */
export const PROMPTS = {
  last: prompt({ order: 'examples-note-rule' }),
  first: prompt({}),
  half: prompt({ rule: 'half' }),
  none: prompt({ rule: 'none' }),
  plain: prompt({ examples: 0 }),
} satisfies Record<string, Partial<RunSettings>>;

/** One prompt runs at each change once the model is loaded; other views wait for their button. */
export function open(given: Given<PromptFields, PromptStrings> & { props: PromptPage }) {
  const { props, t, page } = given;
  const worker = page?.workers.connectTinylm();
  const { locale, built } = props;
  const opened = signal(built ? firstToOpen(built.result) : 0);
  const demo = openDemo<PromptFields, Ran, PromptStrings>(given, {
    name: 'prompt',
    fields: promptFields,
    presets: PROMPTS,
    runsPresets: true,
    live: (): boolean => runs.result.peek() !== undefined && form.settings.peek().view === 'one',
    async compute(settings, progress): Promise<Ran> {
      const ran = await worker!.runPrompt({ ...props.addresses, settings }, progress);
      const last = runs.result.peek()?.result;
      if (last?.view !== ran.result.view) opened.value = firstToOpen(ran.result);
      return { ...ran, form: settings, before: verdictsOf(last) };
    },
    begin: () => keepTouched(page!.root, demo),
    close: () => worker?.stop(),
    exports: {
      csv: undefined,
      json: ({ form, backend, result }) =>
        jsonFile('crossroads-prompt', { settings: form, backend, result }),
      svg: undefined,
    },
  });
  const { runs, form } = demo;
  /** What there is to draw: nothing in the page before a run, which keeps what the build has drawn. */
  const now = (): PromptState | undefined => {
    const ran = runs.result.value;
    const shown = { locale, t, open: opened.value };
    if (!ran) return built && { ...shown, result: built.result };
    const live = { backend: ran.backend, onOpen: (i: number) => void (opened.value = i) };
    return { ...shown, result: ran.result, before: ran.before, live };
  };
  const view = () => {
    const state = now();
    const shows = state?.result.view ?? props.settings.view;
    const Title = props.fullPage ? 'h2' : 'p';
    return (
      <Demo
        of={demo}
        text={state ? figureText(state) : props.text}
        button
        describedBy="prompt-first-run"
        tries={props.settings.view === 'one' && <Tries of={demo} names={t.prompts} />}
        question={
          <Title class="fig-title" data-question-title>
            {t.titles[shows]}
          </Title>
        }
        more={<Rare of={demo} firstRun={props.firstRun} />}
        foot={
          <div class="plate-told" hidden={shows !== 'one'} data-told-foot>
            <p class="before prose-19">{t.rest}</p>
            <div class="told-below" data-told kept={!state}>
              {state && answersView(state)}
            </div>
          </div>
        }
        below={
          <>
            <div class="rest-below above-5" data-rest kept={!state}>
              {state && restView(state, !props.fullPage)}
            </div>
            {props.fullPage && (
              <ToOwn
                text={given.kit.toOwn}
                href={props.toOwn}
                id="own-prompt"
                also={['playground']}
              />
            )}
          </>
        }
        caption={t.caption}
      >
        <div class="picture" kept={!state}>
          {state && promptView(state)}
        </div>
      </Demo>
    );
  };
  return { demo, view };
}

type Of = { of: DemoState<PromptFields, Ran> & { t: PromptStrings } };

function Rare({ of, firstRun }: Of & { firstRun: string }) {
  const { t, form } = of;
  const orders = ORDERS.map((value) => ({ value, name: orderText(value, t) }));
  return (
    <>
      <Fold of={of} title={t.more}>
        <Field of={of} name="order" options={orders} />
        <FieldList of={of} names={['rule', 'examples', 'note', 'pick', 'seed']} />
        <p class="help first-run span" id="prompt-first-run" data-first-run>
          {firstRun}
        </p>
      </Fold>
      <Fold of={of} title={t.view}>
        <PartChoice of={of} name="view" label={t.view} names={t.views} />
        <p class="help span" data-view-help>
          {t.viewHelp[form.settings.value.view]}
        </p>
      </Fold>
    </>
  );
}

function keepTouched(root: HTMLElement, { form }: Of['of']): void {
  const touched = new Set<string>();
  root.addEventListener('input', ({ target }) => {
    const { name, dataset } = target as HTMLInputElement;
    if (name !== 'view') return touched.add(dataset.slides ?? name);
    const beginning = Object.entries(BEGINNINGS[form.settings.peek().view]);
    form.set(Object.fromEntries(beginning.filter(([field]) => !touched.has(field))));
  });
}
