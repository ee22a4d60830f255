import { isCalm } from '~/browser/motion';
import type { TrainerForm } from './core/settings';
import { upTo } from './recording';
import type { Recording, Session } from './state';

/** A record is played from this step; before it, the model learns the form of sentences. */
const FROM = 200;
/** Steps per second, and steps between two pictures. */
const PACE = 60;
const STRIDE = 20;

/** A session that plays a record, step by step, as if it were trained. */
export function playing({ snapshot, asked }: Recording, form: TrainerForm): Session {
  return {
    form,
    asked,
    opened: { backend: 'simd' },
    runs: [{ id: 'record', seconds: 0, snapshot: upTo(snapshot, FROM) }],
    played: { whole: snapshot, from: FROM },
  };
}

/** Plays the record a little further, or to its end with reduced motion. */
export async function playOn(session: Session, signal: AbortSignal): Promise<Session> {
  const { whole } = session.played!;
  const [run] = session.runs;
  const calm = isCalm();
  if (!calm) await pause((1_000 * STRIDE) / PACE);
  signal.throwIfAborted();
  const step = calm ? whole.step : Math.min(whole.step, run!.snapshot.step + STRIDE);
  return { ...session, runs: [{ ...run!, snapshot: upTo(whole, step) }] };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
