import { Estimate } from '~/demos/kit/Actions';
import { Demo } from '~/demos/kit/Demo';
import type { DemoState } from '~/demos/kit/demo-state';
import { jsonFile } from '~/demos/kit/export';
import { Field, FieldList, Tries } from '~/demos/kit/Field';
import { Fold } from '~/demos/kit/Parts';
import { openLongDemo } from '~/demos/kit/open-long-demo';
import type { Given } from '~/demos/kit/page';
import { signal } from '@preact/signals-core';
import { openDevice } from '../parts/device';
import { StepHandle, type Look } from '../parts/StepHandle';
import { ToOwn } from '../parts/to-own';
import { armOf, axisOf, lastStep, type FinetunePage, type FinetuneState } from './state';
import { choicesOf } from './core/choice';
import { finetuneFields, PRESETS, type FinetuneFields } from './core/settings';
import { pictureText, ratesText } from './sentences';
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
  const { props, t, page } = given;
  const { locale, arms, built } = props;
  const worker = page?.workers.connectTinylm();
  const device = openDevice(() => worker!.measureSpeed(undefined));
  const look = signal<Look>();
  const demo = openLongDemo<FinetuneFields, Session, FinetuneStrings>(given, {
    name: 'finetune',
    fields: finetuneFields,
    presets: PRESETS,
    stepping: steppingOf({ ...{ props, t, worker, device }, begun: () => (look.value = {}) }),
    close: () => worker?.stop(),
    exports: {
      csv: undefined,
      json: (session) => jsonFile('crossroads-finetune', jsonOf(session)),
      svg: undefined,
    },
  });
  const { runs, long } = demo;
  const now = (): FinetuneState => {
    const shown = { locale, t, at: look.value ? look.value.at : 0 };
    if (!runs.result.value) {
      const light = arms.slice(0, props.fullPage ? 1 : 2).map((snapshot) => ({ snapshot }));
      return { ...shown, runs: built?.runs ?? light, outline: arms[0]!.looks };
    }
    const { form, opened, runs: tuned } = runs.result.value;
    const { backend } = opened;
    return { ...shown, runs: tuned, backend, outline: armOf(form, arms)?.looks };
  };
  const view = () => {
    const state = now();
    const Title = props.fullPage ? 'h2' : 'p';
    const isDrawn = runs.result.value !== undefined || built !== undefined;
    return (
      <Demo
        of={demo}
        text={long.text.value ?? (look.value ? pictureText(state) : t.rest)}
        textBelow
        tries={<Tries of={demo} names={props.presetNames} />}
        question={<Title class="fig-title">{t.plate}</Title>}
        fields={
          <>
            <FieldList of={demo} names={['method', 'rank', 'replay']} />
            <Estimate of={demo} />
          </>
        }
        more={<Rare of={demo} />}
        foot={
          <>
            <StepHandle
              of={demo}
              look={look}
              run={{ step: lastStep(state.runs), steps: axisOf(state) }}
              t={t}
            />
            <div class="at-start" data-told>
              {answersView(state)}
            </div>
          </>
        }
        below={
          <>
            <div class="folds above-4" data-folds>
              {isDrawn ? foldsView(state) : [1, 2, 3].map(() => <details kept />)}
            </div>
            {props.fullPage && <ToOwn text={given.kit.toOwn} href={props.toOwn} />}
          </>
        }
        caption={t.caption}
      >
        {look.value ? finetuneView(state) : pictureAtRest(state, built !== undefined)}
      </Demo>
    );
  };
  return { demo, view };
}

/** The picture before a run: the first step; the build draws the last, too, for a page without scripts. */
function pictureAtRest(state: FinetuneState, isBuilt: boolean) {
  const start = <div class="at-start">{finetuneView(state)}</div>;
  if (!isBuilt) return [start];
  const whole = { ...state, at: undefined };
  return [
    start,
    <noscript>
      {finetuneView(whole)}
      {answersView(whole)}
      <p class="learnt">{pictureText(whole)}</p>
    </noscript>,
  ];
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
