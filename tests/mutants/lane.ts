// A process of its own, which a mutant that never ends takes down: it keeps one Vitest in memory and tries mutants by message.
import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { mutated, type Mutant } from './list';
import { importersOf } from './related';

export interface Trial {
  mutant: Mutant;
  /** Test files, the likeliest to tell first. */
  tests: readonly string[];
}

export interface Answer {
  /** The first test file that failed. */
  killed: string | null;
  /** No test started: this process is of no more use. */
  isUpset: boolean;
}

let mutant: Mutant | undefined;
let failing: string | undefined;
let passed = 0;
const vitest = await createVitest(
  'test',
  {
    config: false,
    watch: false,
    bail: 1,
    isolate: false,
    // The cache on disk knows files by their text, not by their mutants.
    fsModuleCache: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    reporters: [
      {
        onTestModuleEnd: (module) => {
          passed += Number(module.state() === 'passed');
          if (module.state() === 'failed') failing ??= module.relativeModuleId;
        },
      },
    ],
    silent: true,
  },
  {
    resolve: { alias: { '~': resolve('src') } },
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform: (code, id) =>
          mutant && id === resolve(mutant.file) ? mutated(code, mutant) : undefined,
      },
    ],
  },
);
await vitest.standalone();

process.on('message', async (trial: Trial) => {
  mutant = trial.mutant;
  forget(mutant.file);
  const killed = await firstFailing(trial.tests);
  process.send!({ killed, isUpset: !killed && passed === 0 } satisfies Answer);
  mutant = undefined;
  forget(trial.mutant.file);
});

/** Makes the server read a file anew, and the worker evaluate it and all that imports it. */
function forget(file: string): void {
  vitest.invalidateFile(resolve(file));
  for (const one of [file, ...importersOf(file).flat()])
    vitest.watcher.invalidates.add(resolve(one));
}

async function firstFailing(tests: readonly string[]): Promise<string | null> {
  const project = vitest.getRootProject();
  failing = undefined;
  passed = 0;
  await vitest.runTestSpecifications(
    tests.map((file) => project.createSpecification(resolve(file))),
  );
  return failing ?? null;
}
process.send!({ ready: true });
