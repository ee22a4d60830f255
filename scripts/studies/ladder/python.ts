import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Job, Result } from './job';

/** Results, unpacked weights and adapters; outside git. */
const FOLDER = '.cache/ladder';

export const digestOf = (job: Job): string =>
  createHash('sha256').update(JSON.stringify(job)).digest('hex').slice(0, 16);

const fileOf = (digest: string, ending: string) => `${FOLDER}/${digest}${ending}`;

/** The folder of the LoRA that a job has trained. */
export const adapterOf = (digest: string): string => fileOf(digest, '.adapter');

/**
 * The result of a job: as kept from an earlier run, or by Python now, which takes minutes.
 *
 * @throws Error if Python, its packages or the weights are missing
 */
export function resultOf(name: string, job: Job): Result {
  const digest = digestOf(job);
  const file = fileOf(digest, '.json');
  if (!existsSync(file)) run(name, job, digest);
  return JSON.parse(readFileSync(file, 'utf8')) as Result;
}

function run(name: string, job: Job, digest: string): void {
  const python = process.env.PYTHON ?? 'python3';
  mkdirSync(FOLDER, { recursive: true });
  const jobFile = fileOf(digest, '.job.json');
  const paths = {
    source: `${FOLDER}/source`,
    unpacked: `${FOLDER}/unpacked`,
    adapter: adapterOf(digest),
  };
  writeFileSync(jobFile, JSON.stringify({ ...paths, ...job }));
  console.log(`${new Date().toISOString().slice(11, 16)} ${name} (${digest})`);
  const { status } = spawnSync(
    python,
    ['scripts/ladder/run.py', jobFile, fileOf(digest, '.json')],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0)
    throw new Error(
      `${name} could not be run by ${python}. It needs the packages of scripts/ladder/requirements.txt; PYTHON names another one.`,
    );
}
