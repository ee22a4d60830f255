import { type DemoState, Estimate, Field, FieldList, Fold, type Given } from '~/demos/kit';
import { atRest, Bench, openBench } from '../parts/training-bench';
import {
  armOf,
  axisOf,
  lastStep,
  pictureText,
  ratesText,
  type FinetunePage,
  type FinetuneState,
} from './state';
import { choicesOf } from './core/choice';
import { finetuneFields, PRESETS, type FinetuneFields } from './core/settings';
import { steppingOf, type Session } from './session';
import { finetuneView, foldsView } from './view';
import { answersView } from './view/answers-view';
import type { Words as FinetuneStrings } from 'words:finetune';

export const jsonOf = ({ form, runs, opened }: Session) => ({
  settings: form,
  backend: opened.backend,
  runs: runs.map(({ snapshot, changes, seconds }) => ({ ...snapshot, changes, seconds })),
});

type Finetune = Given<FinetuneFields, FinetuneStrings> & { props: FinetunePage };
type Of = { of: DemoState<FinetuneFields, Session> & { t: FinetuneStrings } };

export function open(given: Finetune) {
  const { props, t } = given;
  const { locale, arms, built, fullPage } = props;
  const { demo, look } = openBench<FinetuneFields, Session, FinetuneStrings>(given, {
    name: 'finetune',
    fields: finetuneFields,
    presets: PRESETS,
    stepping: (worker, estimate) => steppingOf({ props, t, worker, estimate }),
    jsonOf,
  });
  const result = () => demo.runs.result.value;
  const now = (): FinetuneState => {
    const shown = { locale, t, at: look.value ? look.value.at : 0 };
    const session = result();
    if (session) {
      const { form, opened, runs } = session;
      return { ...shown, ...opened, runs, outline: armOf(form, arms)?.looks };
    }
    const light = arms.slice(0, fullPage ? 1 : 2).map((snapshot) => ({ snapshot }));
    return { ...shown, runs: built?.runs ?? light, outline: arms[0]!.looks };
  };
  const view = () => {
    const state = now();
    const isDrawn = result() !== undefined || built !== undefined;
    return (
      <Bench
        of={demo}
        look={look}
        run={{ step: lastStep(state.runs), steps: axisOf(state) }}
        title={t.plate}
        text={look.value ? pictureText(state) : t.rest}
        names={props.presetNames}
        fields={
          <>
            <FieldList of={demo} names={['method', 'rank', 'replay']} />
            <Estimate of={demo} />
          </>
        }
        more={<Rare of={demo} />}
        foot={
          <div class="at-start" data-told>
            {answersView(state)}
          </div>
        }
        folds={isDrawn ? foldsView(state) : [1, 2, 3].map(() => <details kept />)}
      >
        {look.value ? finetuneView(state) : pictureAtRest(state, built !== undefined)}
      </Bench>
    );
  };
  return { demo, view };
}

function pictureAtRest(state: FinetuneState, isBuilt: boolean) {
  const whole = { ...state, at: undefined };
  const end = () => [
    ...finetuneView(whole),
    answersView(whole),
    <p class="learnt">{pictureText(whole)}</p>,
  ];
  return atRest(finetuneView(state), isBuilt ? end() : undefined);
}

function Rare({ of }: Of) {
  const { t, form, props } = of;
  return (
    <>
      <Fold of={of} title={t.beside} names={['beside', 'alpha']} />
      <Fold of={of} title={t.data} names={['teach', 'facts']} />
      <Fold of={of} title={t.more} names={['steps', 'stopsEarly', 'seed', 'rate']}>
        <Field of={of} name="pace" describedBy="finetune-pace-now">
          <p class="help" id="finetune-pace-now" data-rate>
            {ratesText(choicesOf(form.settings.value), t, props.locale)}
          </p>
        </Field>
      </Fold>
    </>
  );
}
