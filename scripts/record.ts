/**
 * Records what demos compute: npm run record -- [demo …] [--only=<run>] [--check [--brief] [--all]]
 *
 * Each file of content/runs holds settings; this fills in what they give. `--check` computes again the
 * records of which the code, the data or the settings have changed since they were last found right
 * (content/checked.json), and fails where one differs; with `--all`, every record; with `--brief`, of
 * records that take long, the part that their recorder names. `--only=facts-en` takes the one run of that
 * name: several can be recorded side by side. `--missing`, of the lab alone, walks the roads that a record lacks and
 * takes the others as recorded.
 */
import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { run as runSchema } from '~/schemas/run';
import { digestOf, isChecked, noteChecked } from './record/checked';
import { writeRun } from './run-file';

type Snapshot = (
  config: Record<string, unknown>,
  recorded: object | null | undefined,
  brief: boolean,
) => Promise<object>;

const recorders = import.meta.glob<{ snapshot: Snapshot }>('./record/*.ts');
const asked = (flag: string): boolean => process.argv.includes(flag);
const [check, brief, all] = [asked('--check'), asked('--brief'), asked('--all')];
if (brief && !check) throw new Error('--brief computes a part only; it goes with --check.');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);

const runs = globSync('content/runs/*/*.json')
  .sort()
  .map((file) => ({ file, run: runSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) }));
type Recorded = (typeof runs)[number];

let different = 0;
/** The demos of those, for all others would be computed in vain, the lab for hours. */
const stale = new Set<string>();
for (const [demo, records] of Map.groupBy(runs, ({ run }) => run.demo)) {
  if (wanted.length > 0 && !wanted.includes(demo)) continue;
  const maker = `scripts/record/${demo}.ts`;
  const files = records.map(({ file }) => file);
  if (!recorders[`./record/${demo}.ts`])
    throw new Error(`${files[0]}: there is no ${maker} to record it with.`);
  if (check && !all && isChecked(demo, digestOf(maker, ...files))) continue;
  const chosen = records.filter(({ run }) => only === undefined || run.name === only);
  const before = different;
  for (const one of chosen) await record(one);
  const allAgree = chosen.length === records.length && (!check || different === before);
  if (allAgree) noteChecked(demo, digestOf(maker, ...files));
}

if (check && different > 0) {
  console.error(
    `${different} recorded runs differ from what the code computes. Look at why; then: npm run record -- ${[...stale].join(' ')}`,
  );
  process.exitCode = 1;
} else if (different === 0) console.log('Every recorded run is what the code computes.');

async function record({ file, run }: Recorded): Promise<void> {
  const { snapshot } = await recorders[`./record/${run.demo}.ts`]!();
  const fresh: unknown = JSON.parse(
    JSON.stringify(await snapshot(run.config, run.snapshot, brief)),
  );
  if (isDeepStrictEqual(fresh, run.snapshot)) return;
  different++;
  stale.add(run.demo);
  console.log(`${check ? 'differs' : 'recorded'}  ${file}`);
  if (!check) writeRun(file, run, fresh);
}
