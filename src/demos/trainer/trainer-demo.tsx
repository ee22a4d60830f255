import { fill, formatNumber } from '~/i18n/format';
import { Estimate } from '~/demos/kit/Actions';
import { Demo } from '~/demos/kit/Demo';
import type { DemoState } from '~/demos/kit/demo-state';
import { jsonFile } from '~/demos/kit/export';
import { Field, FieldList, Tries } from '~/demos/kit/Field';
import { Fold } from '~/demos/kit/Parts';
import { openLongDemo } from '~/demos/kit/open-long-demo';
import type { Given } from '~/demos/kit/page';
import { signal } from '@preact/signals-core';
import { memoized } from '~/lib/memo';
import { SIZE_NAMES, SIZES } from '~/lib/tinylm/config';
import { openDevice } from '../parts/device';
import { StepHandle, type Look } from '../parts/StepHandle';
import { ToOwn } from '../parts/to-own';
import { MAX_CHARACTERS, MAX_TEXT, MIN_TEXT } from './core/characters';
import {
  playsRecord,
  PRESETS,
  trainerFields,
  type TrainerFields,
  type TrainerForm,
} from './core/settings';
import { fetchRecording, steppingOf } from './session';
import { kindOf, pictureText } from './sentences';
import { sizeName, type Session, type TrainerPage, type TrainerState } from './state';
import { trainerView } from './view';
import { foldsView } from './view/folds-view';
import type { Words as TrainerStrings } from 'words:trainer';

type Trainer = Given<TrainerFields, TrainerStrings> & { props: TrainerPage };

/** A run waits for its button; the handle looks back at its steps, or before a run at those of ours. */
export function open(given: Trainer) {
  const { props, t, page } = given;
  const { locale, built } = props;
  const worker = page?.workers.connectTinylm();
  const device = openDevice(() => worker!.measureSpeed(undefined));
  const look = signal<Look>();
  const recorded = signal(built?.recording);
  const fetchOutline = memoized(
    async () => (recorded.value = await fetchRecording(props.records.own)),
  );
  const demo = openLongDemo<TrainerFields, Session, TrainerStrings>(given, {
    name: 'trainer',
    fields: trainerFields,
    presets: PRESETS,
    stepping: steppingOf({
      ...{ props, t, worker, device, fetchOutline },
      begun: () => (look.value = {}),
    }),
    basis: ({ played }) => (played ? 'recorded' : 'yours'),
    faultOf: (code) => (code.startsWith('text-') ? 'text' : undefined),
    close: () => worker?.stop(),
    exports: {
      csv: undefined,
      json: (session) => jsonFile('crossroads-trainer', jsonOf(session)),
      svg: undefined,
    },
  });
  const { form, runs, long } = demo;
  const ours = (): TrainerState | undefined => {
    if (!recorded.value || !(built || look.value)) return undefined;
    const { snapshot, asked } = recorded.value;
    const shown = { asked, outline: snapshot.losses };
    return { locale, t, run: { snapshot }, at: look.value ? look.value.at : 0, ...shown };
  };
  const theirs = ({ runs: [run], opened, asked, played, form: asks }: Session): TrainerState => ({
    ...{ locale, t, run: run!, asked, at: look.value?.at },
    ...(played ? { from: played.from } : { live: opened }),
    outline: played
      ? played.whole.losses
      : isLike(asks, props.settings)
        ? recorded.value?.snapshot.losses
        : undefined,
    learning: long.phase.value === 'running',
  });
  const view = () => {
    const state = runs.result.value ? theirs(runs.result.value) : ours();
    const kind = state ? kindOf(state) : props.recorded.kind;
    const sentence = state && look.value ? pictureText(state) : t.rest[kind];
    const Title = props.fullPage ? 'h2' : 'p';
    return (
      <Demo
        of={demo}
        label={playsRecord(form.settings.value) ? t.play : t.run}
        text={long.text.value ?? sentence}
        textBelow
        tries={<Tries of={demo} names={t.presetNames} />}
        question={
          <Title class="fig-title" data-plate-title>
            {t.plates[kind]}
          </Title>
        }
        fields={<Controls of={demo} />}
        more={
          <>
            <Fold of={demo} title={t.more} names={['seed', 'batch', 'smear', 'play']} />
            {props.fullPage && (built?.reads ?? <details class="group reads" kept />)}
          </>
        }
        foot={
          <StepHandle
            of={demo}
            look={look}
            run={state?.run.snapshot ?? props.recorded}
            t={t}
            onLook={() => runs.result.value ?? fetchOutline().catch(runs.fail)}
          />
        }
        below={
          <>
            <div class="folds above-4" data-folds>
              {state ? foldsView(state) : [<details kept />, <details kept />]}
            </div>
            {props.fullPage && <ToOwn text={given.kit.toOwn} href={props.toOwn} />}
          </>
        }
        caption={t.caption}
      >
        {pictureOf(state, built !== undefined)}
      </Demo>
    );
  };
  return { demo, view };
}

/** The picture; the build draws the first step, and for a page without scripts the last. */
function pictureOf(state: TrainerState | undefined, isBuilt: boolean) {
  if (!state) return [<div class="at-start" kept />];
  if (!isBuilt) return trainerView(state);
  const whole = { ...state, at: undefined };
  return [
    <div class="at-start">{trainerView(state)}</div>,
    <noscript>
      {trainerView(whole)}
      <p class="learnt">{pictureText(whole)}</p>
    </noscript>,
  ];
}

/** The recorded losses are an outline of runs of the same length and data. */
const isLike = (one: TrainerForm, other: TrainerForm): boolean =>
  (['source', 'size', 'steps', 'batch'] as const).every((name) => one[name] === other[name]);

function Controls({ of }: { of: DemoState<TrainerFields, Session> & { t: TrainerStrings } }) {
  const { t, props } = of;
  const sources = { world: t.sourceWorld, handbook: t.sourceHandbook, own: t.sourceOwn };
  const sizes = SIZE_NAMES.map((value) => ({
    value,
    name: fill(t.sizeOption, { name: sizeName(value), ...SIZES[value] }),
  }));
  const [least, most] = [MIN_TEXT, MAX_TEXT].map((length) => formatNumber(length, props.locale));
  return (
    <>
      <Field
        of={of}
        name="source"
        options={Object.entries(sources).map(([value, name]) => ({ value, name }))}
      />
      <Field of={of} name="text" values={{ least: least!, most: most!, kinds: MAX_CHARACTERS }} />
      <Field of={of} name="size" options={sizes} />
      <FieldList of={of} names={['steps']} />
      <Field of={of} name="opening" />
      <Estimate of={of} />
    </>
  );
}

/** Settings and snapshots, without the reader's text. */
export function jsonOf({ form, runs, opened }: Session) {
  const settings = { ...form, text: undefined, opening: undefined };
  return {
    settings: { ...settings, ...(form.source === 'own' && { characters: [...form.text].length }) },
    backend: opened.backend,
    runs: runs.map(({ snapshot, seconds }) => ({ ...snapshot, seconds })),
  };
}
