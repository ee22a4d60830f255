// npm run mutants: tries the listed mutants, and fails where one that was killed survives.
//   --only=lib/math   those whose file holds this     --survivors   those that survived, to note the killed
//   --seed 34 --choose 400   chooses a new list and tries all of it
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import { chooseMutants } from './choose';
import { textOf } from '../architecture/tree';
import { mutated, readList, roomOf, writeList, type Mutant } from './list';
import type { Answer, Trial } from './lane';
import { testsOf } from './related';

/** Seconds for a mutant; one that takes longer is not known to be killed. */
const LIMIT = 60;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    survivors: { type: 'boolean' },
    seed: { type: 'string', default: '34' },
    choose: { type: 'string' },
  },
});

const mutants = options.choose
  ? chooseMutants(Number(options.seed), Number(options.choose))
  : readList();
const isWanted = (one: Mutant): boolean =>
  one.file.includes(options.only ?? '') &&
  !one.equivalent &&
  !one.struck &&
  (options.choose ? true : options.survivors ? one.killed === null : one.killed !== null);
let lane: ChildProcess | undefined;
const escaped: Mutant[] = [];

const wanted = mutants.filter(isWanted);
for (const one of wanted) mutated(textOf(one.file), one); // A stale one is named before anything runs.
for (const mutant of wanted) {
  const before = mutant.killed;
  const killed = await killerOf(mutant);
  if (before && !killed) escaped.push(mutant);
  if (killed) mutant.killed = killed;
  console.log(`${killed ?? 'survives'}\t${mutant.file}\t${JSON.stringify(mutant.replacement)}`);
  writeList(Number(options.seed), mutants);
}
if (lane) kill(lane);
console.table(
  [...Map.groupBy(mutants, ({ file }) => roomOf(file))].map(([room, of]) => ({
    room,
    killed: of.filter(({ killed }) => killed).length,
    equivalent: of.filter(({ equivalent }) => equivalent).length,
    struck: of.filter(({ struck }) => struck).length,
    mutants: of.length,
  })),
);
for (const { file, search, killed } of escaped)
  console.log(`Survives, and was killed by ${killed}: ${file} ${JSON.stringify(search)}`);
process.exit(escaped.length > 0 ? 1 : 0);

async function killerOf(mutant: Mutant): Promise<string | null> {
  const tests = testsOf(mutant.file);
  if (tests.length === 0) return null;
  const first = mutant.killed && existsSync(mutant.killed) ? [mutant.killed] : [];
  const trial = { mutant, tests: [...new Set([...first, ...tests])] };
  const answer = await answerTo(trial);
  return (answer?.isUpset ? await answerTo(trial) : answer)?.killed ?? null;
}

/** The answer of the process that tries mutants; an upset or a killed one is followed by another. */
async function answerTo(trial: Trial): Promise<Answer | undefined> {
  lane ??= await openLane();
  const child = lane;
  const timer = setTimeout(() => kill(child), LIMIT * 1000);
  const answer = await new Promise<Answer | undefined>((done) => {
    child.once('message', done).once('exit', () => done(undefined));
    child.send(trial);
  });
  clearTimeout(timer);
  child.removeAllListeners();
  if (!answer || answer.isUpset) {
    kill(child);
    lane = undefined;
  }
  return answer;
}

async function openLane(): Promise<ChildProcess> {
  const child = fork('scripts/run-ts.mjs', ['tests/mutants/lane.ts'], {
    execArgv: [],
    detached: true, // a process group of its own, so that its test worker ends with it
  });
  setPriority(child.pid!, 10);
  await once(child, 'message');
  return child;
}

/** Ends a process and its test worker, which may be in an endless loop. */
function kill(child: ChildProcess): void {
  if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
}
