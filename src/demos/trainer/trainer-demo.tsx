import { signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import { type DemoState, Estimate, Field, FieldList, Fold, type Given } from '~/demos/kit';
import { memoized } from '~/lib/memo';
import { SIZE_NAMES, SIZES } from '~/lib/tinylm/config';
import { atRest, Bench, openBench } from '../parts/training-bench';
import { MAX_CHARACTERS, MAX_TEXT, MIN_TEXT } from './core/characters';
import {
  playsRecord,
  PRESETS,
  trainerFields,
  type TrainerFields,
  type TrainerForm,
} from '~/lib/trainer/settings';
import { fetchRecording, steppingOf } from './session';
import {
  kindOf,
  pictureText,
  sizeName,
  type Session,
  type TrainerPage,
  type TrainerState,
} from './state';
import { trainerView } from './view';
import { foldsView } from './view/folds-view';
import type { Words as TrainerStrings } from 'words:trainer';

type Trainer = Given<TrainerFields, TrainerStrings> & { props: TrainerPage };

/** A run waits for its button; the handle looks back at its steps, or before a run at those of ours. */
export function open(given: Trainer) {
  const { props, t } = given;
  const { locale, built } = props;
  const recorded = signal(built?.recording);
  const fetchOutline = memoized(
    async () => (recorded.value = await fetchRecording(props.records.own)),
  );
  const { demo, look } = openBench<TrainerFields, Session, TrainerStrings>(given, {
    name: 'trainer',
    fields: trainerFields,
    presets: PRESETS,
    stepping: (worker, estimate) => steppingOf({ props, t, worker, estimate, fetchOutline }),
    basis: ({ played }) => (played ? 'recorded' : 'yours'),
    faultOf: (code) => (code.startsWith('text-') ? 'text' : undefined),
    jsonOf,
  });
  const { form, runs, long } = demo;
  const ours = (): TrainerState | undefined => {
    if (!recorded.value || !(built || look.value)) return undefined;
    const { snapshot, asked } = recorded.value;
    const at = look.value ? look.value.at : 0;
    return { locale, t, run: { snapshot }, at, asked, outline: snapshot.losses };
  };
  const theirs = ({ runs: [run], opened, asked, played, form: asks }: Session): TrainerState => ({
    locale,
    t,
    run: run!,
    asked,
    at: look.value?.at,
    from: played?.from,
    live: played ? undefined : opened,
    outline: (
      played?.whole ?? (isLike(asks, props.settings) ? recorded.value?.snapshot : undefined)
    )?.losses,
    learning: long.phase.value === 'running',
  });
  const view = () => {
    const state = runs.result.value ? theirs(runs.result.value) : ours();
    const kind = state ? kindOf(state) : props.recorded.kind;
    return (
      <Bench
        of={demo}
        look={look}
        run={state?.run.snapshot ?? props.recorded}
        onLook={() => runs.result.value ?? fetchOutline().catch(runs.fail)}
        title={t.plates[kind]}
        text={state && look.value ? pictureText(state) : t.rest[kind]}
        names={t.presetNames}
        label={playsRecord(form.settings.value) ? t.play : t.run}
        fields={<Controls of={demo} />}
        more={
          <>
            <Fold of={demo} title={t.more} names={['seed', 'batch', 'smear', 'play']} />
            {props.fullPage && (built?.reads ?? <details class="group reads" kept />)}
          </>
        }
        folds={state ? foldsView(state) : [<details kept />, <details kept />]}
      >
        {pictureOf(state, built !== undefined)}
      </Bench>
    );
  };
  return { demo, view };
}

function pictureOf(state: TrainerState | undefined, isBuilt: boolean) {
  if (!state) return <div class="at-start" kept />;
  const start = trainerView(state);
  if (!isBuilt) return start;
  const whole = { ...state, at: undefined };
  return atRest(start, [...trainerView(whole), <p class="learnt">{pictureText(whole)}</p>]);
}

/** The recorded losses are an outline of runs of the same length and data. */
const isLike = (one: TrainerForm, other: TrainerForm): boolean =>
  (['source', 'size', 'steps', 'batch'] as const).every((name) => one[name] === other[name]);

function Controls({ of }: { of: DemoState<TrainerFields, Session> & { t: TrainerStrings } }) {
  const { t, props } = of;
  const sizes = SIZE_NAMES.map((value) => ({
    value,
    name: fill(t.sizeOption, { name: sizeName(value), ...SIZES[value] }),
  }));
  const count = (characters: number) => formatNumber(characters, props.locale);
  return (
    <>
      <Field of={of} name="source" />
      <Field
        of={of}
        name="text"
        values={{ least: count(MIN_TEXT), most: count(MAX_TEXT), kinds: MAX_CHARACTERS }}
      />
      <Field of={of} name="size" options={sizes} />
      <FieldList of={of} names={['steps', 'opening']} />
      <Estimate of={of} />
    </>
  );
}

/** Settings and snapshots, without the reader's text. */
export const jsonOf = ({ form: { text, ...form }, runs, opened }: Session) => ({
  settings: {
    ...form,
    opening: undefined,
    characters: form.source === 'own' ? [...text].length : undefined,
  },
  backend: opened.backend,
  runs: runs.map(({ snapshot, seconds }) => ({ ...snapshot, seconds })),
});
