/**
 * Records the results of demos and studies: npm run record -- [demo …] [--only=<run>] [--check [--brief] [--all]]
 *
 * Each file of content/runs holds settings; this adds their results, but to a study (`study: true`), whose code is gone. `--check` recomputes the records whose code, data
 * or settings have changed since they were last verified (content/checked.json, and for this copy .cache/checked.json), and fails if one differs; with
 * `--all`, every record; with `--brief`, of records that take long, only the part that their recorder defines.
 * `--only=facts-en` selects the run of that name: several can be recorded in parallel. `--note` notes in
 * content/checked.json what was verified in this copy, for all others; recording does so too.
 */
import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { run as runSchema } from '~/schemas/run';
import { isFoundRight, noteFoundRight } from './record/found-right';
import { digestOf, keepChecked } from './record/checked';
import { Missing } from './record/missing';
import { writeRun } from './record/run-file';

type Snapshot = (
  config: Record<string, unknown>,
  recorded: object | null | undefined,
  brief: boolean,
) => Promise<object>;

const recorders = import.meta.glob<{ snapshot: Snapshot }>([
  './demos/*/record.ts',
  './studies/*/record.ts',
]);
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    note: { type: 'boolean', default: false },
  },
});
const { only, check, brief, all, note } = values;
if (brief && !check) throw new Error('--brief computes a part only; it goes with --check.');

const runs = globSync('content/runs/*/*.json')
  .sort()
  .map((file) => ({ file, run: runSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) }))
  .filter(({ run }) => !run.study);
type Recorded = (typeof runs)[number];

const demos = Map.groupBy(runs, ({ run }) => run.demo);
for (const demo of wanted)
  if (!demos.has(demo))
    throw new Error(
      `No record is of “${demo}”. There are some of ${[...demos.keys()].join(', ')}.`,
    );
if (only !== undefined && !runs.some(({ run }) => run.name === only))
  throw new Error(`No record is called “${only}”. Its file is content/runs/<demo>/${only}.json.`);

let different = 0;
let lacking = 0;
/** The demos of the different records; recomputing all others would be in vain, and takes hours for the lab. */
const stale = new Set<string>();
for (const [demo, records] of note ? [] : demos) {
  if (wanted.length > 0 && !wanted.includes(demo)) continue;
  const files = records.map(({ file }) => file);
  const maker = makerOf(demo);
  if (!maker)
    throw new Error(`${files[0]}: there is no scripts/demos/${demo}/record.ts to record it with.`);
  const digest = digestOf(maker, ...files);
  if (check && !all && isFoundRight(demo, maker, digest, brief)) continue;
  const chosen = records.filter(({ run }) => only === undefined || run.name === only);
  const before = { different, lacking };
  for (const one of chosen) await record(one).catch(tellMissing);
  if (chosen.length < records.length || lacking > before.lacking) continue;
  if (check && different > before.different) continue;
  // Files saved during a check were not checked.
  noteFoundRight(demo, maker, check ? digest : digestOf(maker, ...files), brief);
}

if (!check) keepChecked();
if (check && different > 0) {
  console.error(
    `${different} recorded runs differ from what the code computes. Look at why; then: npm run record -- ${[...stale].join(' ')}`,
  );
  process.exitCode = 1;
} else if (different + lacking === 0 && !note)
  console.log('Every recorded run is what the code computes.');

/** What a record lacks is told, and the others go on. */
function tellMissing(problem: unknown): void {
  if (!(problem instanceof Missing)) throw problem;
  console.error(problem.message);
  lacking++;
  process.exitCode = 1;
}

async function record({ file, run }: Recorded): Promise<void> {
  const { snapshot } = await recorders[keyOf(makerOf(run.demo)!)]!();
  const fresh: unknown = JSON.parse(
    JSON.stringify(await snapshot(run.config, run.snapshot, brief)),
  );
  if (isDeepStrictEqual(fresh, run.snapshot)) return;
  different++;
  stale.add(run.demo);
  console.log(`${check ? 'differs' : 'recorded'}  ${file}`);
  if (!check) writeRun(file, run, fresh);
}

/** The module that records a demo or a study, from the root of the repository. */
function makerOf(demo: string): string | undefined {
  const makers = [`scripts/demos/${demo}/record.ts`, `scripts/studies/${demo}/record.ts`];
  return makers.find((maker) => keyOf(maker) in recorders);
}

/** The key of a maker in the table of recorders, which is relative to this file. */
function keyOf(maker: string): string {
  return maker.startsWith('scripts/') ? maker.replace('scripts/', './') : `../${maker}`;
}
