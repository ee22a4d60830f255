/**
 * Records what demos compute: npm run record -- [demo …] [--only=<run>] [--check [--brief]]
 *
 * Each file of content/runs holds settings; this fills in what they give. `--check` computes
 * everything again and fails where a record differs; with `--brief`, of records that take long, the
 * part that their recorder names. `--only=facts-en` takes the one run of that name: several can be
 * recorded side by side.
 */
import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { run as runSchema } from '~/schemas/run';
import { writeRun } from './run-file';

type Snapshot = (
  config: Record<string, unknown>,
  recorded: object | null | undefined,
  brief: boolean,
) => Promise<object>;

const recorders = import.meta.glob<{ snapshot: Snapshot }>('./record/*.ts');
const check = process.argv.includes('--check');
const brief = process.argv.includes('--brief');
if (brief && !check) throw new Error('--brief computes a part only; it goes with --check.');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);

let different = 0;
for (const file of globSync('content/runs/*/*.json').sort()) {
  const run = runSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  if (wanted.length > 0 && !wanted.includes(run.demo)) continue;
  if (only !== undefined && run.name !== only) continue;
  const load = recorders[`./record/${run.demo}.ts`];
  if (!load)
    throw new Error(`${file}: there is no scripts/record/${run.demo}.ts to record it with.`);
  const { snapshot } = await load();
  const fresh: unknown = JSON.parse(
    JSON.stringify(await snapshot(run.config, run.snapshot, brief)),
  );
  if (isDeepStrictEqual(fresh, run.snapshot)) continue;
  different++;
  console.log(`${check ? 'differs' : 'recorded'}  ${file}`);
  if (!check) writeRun(file, run, fresh);
}

if (check && different > 0) {
  console.error(
    `${different} recorded runs differ from what the code computes. Look at why; then: npm run record`,
  );
  process.exitCode = 1;
} else if (different === 0) console.log('Every recorded run is what the code computes.');
