import { loadStyles, yieldToPage } from '~/browser/page';
import type { Stepping } from '~/demos/kit/long-run-state';
import { fill } from '~/i18n/format';
import type { FourRoadsFields, FourRoadsForm } from '~/lib/four-roads/settings';
import { LOCALES } from '~/lib/locale';
import { Problem } from '~/lib/problem';
import { loadedOf, type Lab, type Loaded } from '../lab-state';
import { fillLines, listQuestions } from '../results/below';
import type { Unit } from './pool';
import type * as Running from './running';
import type { Session } from './session';

/** Milliseconds that a worker runs between progress reports. */
const SLICE = 200;

/** Loads the code of a run, when a reader first turns to the form. @throws Problem `part-missing` */
export async function load(lab: Lab): Promise<Loaded> {
  const { props, memory } = lab;
  if (memory.loaded) return memory.loaded;
  try {
    const [running] = await Promise.all([import('./running'), loadStyles(props.runStyles)]);
    return (memory.loaded ??= loadedWith(running, lab));
  } catch {
    throw new Problem('part-missing');
  }
}

export const loadedWith = (running: typeof Running, lab: Lab): Loaded => ({
  running,
  race: new running.Race(lab),
  pace: running.openPace(lab),
  questions: running.openQuestions(lab),
});

/** Ends the run in hand. @returns it, with what it has found */
export function dropRun({ current }: Lab): Session | undefined {
  const session = current.peek();
  session?.pool.close();
  current.value = undefined;
  return session && { ...session, open: false };
}

/** The first estimate measures this device, and a run does not wait for that. */
async function estimate(lab: Lab, form: FourRoadsForm): Promise<string | undefined> {
  const { device, times, t, demo } = lab;
  const loading = load(lab);
  const measuring = device.measured().catch(() => undefined);
  const shown = Promise.all([loading, measuring]).then(([{ pace }, speed]) => {
    if (!speed) return undefined;
    const { full, megabytes } = (times.value = pace.estimate(form));
    return fill(t.estimate, { time: full, memory: megabytes });
  });
  const { long } = demo;
  if (long.phase.peek() === 'resting') return shown;
  shown.then((text) => text && (long.estimate.value = text)).catch(() => undefined); // loading throws the same
  await loading;
  return undefined;
}

function takeCarried({ memory }: Lab) {
  const { carried } = memory;
  memory.carried = [];
  return carried;
}

function openRun(lab: Lab, form: FourRoadsForm): Session {
  const { asked, props, device, workers, demo, t, current } = lab;
  asked.value = undefined;
  const { running, race } = loadedOf(lab);
  const session = running.openSession(form, workers, {
    addresses: props.addresses,
    device,
    carried: takeCarried(lab),
    onDeath: ({ road, seed, state }: Unit) =>
      demo.say(fill(state === 'lost' ? t.lostSaid : t.died, { road: t.road[road], seed })),
  });
  race.begin();
  return (current.value = session);
}

function stepsOf(lab: Lab, session: Session) {
  const { units } = session.pool;
  if (units.every(({ state }) => state === 'done' || state === 'lost'))
    return { done: 100, of: 100 };
  const share = loadedOf(lab).pace.shareOf(session);
  return { done: Math.min(99, Math.max(1, Math.floor(100 * share))), of: 100 };
}

/** Ranks a run whose units are all done, and fills what stands below the plate. @throws Problem `worker-died` without a result */
async function completeRun(lab: Lab, session: Session): Promise<Session> {
  const { running, race } = loadedOf(lab);
  const ended = { ...session, open: false };
  if (running.resultsOf(ended).length === 0) throw new Problem('worker-died');
  await race.rank(ended);
  if (lab.current.peek() !== session) return ended;
  const state = race.state(ended);
  await fillLines(lab, state);
  if (!lab.props.fullPage || state.unfinished?.length) return ended;
  running.fillMatrixWith(race.runOf(ended));
  await yieldToPage();
  listQuestions(lab, ended);
  return ended;
}

/** @param show draws a run, or what has come of it so far */
export const steppingOf = (
  lab: Lab,
  show: (session: Session) => void,
): Stepping<FourRoadsFields, Session> => ({
  t: lab.t,
  estimate: (form) => estimate(lab, form),
  open: async (form) => openRun(lab, form),
  async advance(session, slice, signal) {
    const start = performance.now();
    let more = true;
    do more = await session.pool.advance(SLICE);
    while (more && performance.now() - start < slice);
    const next = { ...session };
    if (!signal.aborted) show((lab.current.value = next));
    return next;
  },
  steps: (session) => stepsOf(lab, session),
  complete: (session) => completeRun(lab, session),
  close: async ({ pool }) => pool.close(),
  startText: () => '',
  progressText(session) {
    const { running, race } = loadedOf(lab);
    const list = running.listText(race.state(session));
    return fill(lab.t.progressed, { ...running.unitsDone(session), list });
  },
  failed() {
    const session = dropRun(lab);
    takeCarried(lab);
    if (session) show(session);
    lab.device.forget();
  },
});

/** What the run in hand does now, and how long it will take. */
export function workingSaid(lab: Lab): string {
  const session = lab.current.value;
  if (!session) return lab.t.begins;
  const { running, race, pace } = loadedOf(lab);
  const { atWork } = race.state(session);
  const doing = running.doingText(atWork, lab.t);
  return [doing, pace.leftOf(session)].join(LOCALES[lab.props.locale].space);
}
