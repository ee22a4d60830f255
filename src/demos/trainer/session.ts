import { finderIn } from './core/found-words';
import { unpackMoments, type RecordFile, type WatchedSnapshot } from '~/lib/trainer/moments';
import {
  progressText,
  type Recording,
  type ModelRun,
  type Session,
  type TrainerPage,
} from './state';
import { absolute } from '~/browser/page';
import type { TrainOn } from '~/workers';
import type { Estimating } from '../parts/training-bench';
import { trainedBy, type Tinylm } from '../parts/training-session';
import { playsRecord, trainingOf, type TrainerForm } from '~/lib/trainer/settings';
import type { Words as TrainerStrings } from 'words:trainer';
import { isCalm } from '~/browser/motion';

/** A record is played from this step; before it, the model learns the form of sentences. */
const FROM = 200;
/** Steps per second, and steps between two pictures. */
const PACE = 60;
const STRIDE = 20;

function playing({ snapshot, asked }: Recording, form: TrainerForm): Session {
  return {
    form,
    asked,
    opened: { backend: 'simd' },
    runs: [{ id: 'record', seconds: 0, snapshot: upTo(snapshot, FROM) }],
    played: { whole: snapshot, from: FROM },
  };
}

/** Plays the record a little further, or to its end with reduced motion. */
async function playOn(session: Session, signal: AbortSignal): Promise<Session> {
  const { whole } = session.played!;
  const [run] = session.runs;
  const calm = isCalm();
  if (!calm) await pause((1_000 * STRIDE) / PACE);
  signal.throwIfAborted();
  const step = calm ? whole.step : Math.min(whole.step, run!.snapshot.step + STRIDE);
  return { ...session, runs: [{ ...run!, snapshot: upTo(whole, step) }] };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

interface Here {
  props: TrainerPage;
  t: TrainerStrings;
  worker: Tinylm;
  estimate: Estimating;
  /** Fetches the recorded run of the page, the outline of others. */
  fetchOutline: () => Promise<unknown>;
}

export function steppingOf({ props, t, worker, estimate, fetchOutline }: Here) {
  const trained = trainedBy<ModelRun, Session>(worker);

  async function train(form: TrainerForm, signal: AbortSignal): Promise<Session> {
    const settings = trainingOf(form);
    const opened = await worker.open({ id: 'a', settings, on: sourceOf(form, props) }, { signal });
    const { given, text } = opened;
    const runs = [await trained.first('a', signal)];
    return {
      form,
      runs,
      opened,
      asked: { given, find: text === undefined ? text : finderIn(text) },
    };
  }

  return {
    ...trained,
    startText: ({ source }: TrainerForm) => t.starts[source === 'world' ? 'world' : 'text'],
    progressText: ({ runs, asked }: Session) =>
      progressText({ locale: props.locale, t, run: runs[0]!, asked }),
    async open(form: TrainerForm, signal: AbortSignal): Promise<Session> {
      if (playsRecord(form)) return playing(await fetchRecording(props.records.moment), form);
      const outline = fetchOutline().catch(() => undefined);
      const session = await train(form, signal);
      await outline;
      return session;
    },
    advance: (session: Session, slice: number, signal: AbortSignal) =>
      session.played ? playOn(session, signal) : trained.advance(session, slice, signal),
    close: async (session: Session) => session.played ?? trained.close(session),
    estimate: async (form: TrainerForm) =>
      playsRecord(form) ? t.playEstimate : estimate(costOf(form, props)),
  };
}

function sourceOf({ source, text, opening }: TrainerForm, { texts, locale }: TrainerPage): TrainOn {
  if (source === 'own') return { text, opening };
  if (source === 'handbook')
    return { handbook: absolute(texts.handbook), language: locale, opening };
  return { world: absolute(texts.world) };
}

/** The code that plans a model's memory is loaded on first use. */
const costOf = async (form: TrainerForm, { vocabulary }: TrainerPage) =>
  (await import('./core/estimate')).estimate(form, vocabulary);

export const recordingOf = ({ snapshot, said, text }: RecordFile): Recording => ({
  snapshot: { ...snapshot, moments: unpackMoments(said) },
  asked: { given: said.given, ...(text !== undefined && { find: finderIn(text) }) },
});

export function upTo(whole: WatchedSnapshot, step: number): WatchedSnapshot {
  const losses = whole.losses.filter(([at]) => at <= step);
  return {
    ...whole,
    step,
    losses,
    loss: losses.at(-1)?.[1] ?? null,
    tokens: whole.step === 0 ? 0 : (whole.tokens * step) / whole.step,
    moments: whole.moments.filter((moment) => moment.step <= step),
  };
}

/** @throws Error if it cannot be fetched */
export async function fetchRecording(address: string): Promise<Recording> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return recordingOf((await response.json()) as RecordFile);
}
