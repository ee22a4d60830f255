import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { jsonLines } from '~/lib/export';
import type { Printed } from '~/lib/ledger/printed';
import { codeClinic, type CodeClinic } from '~/schemas/code-clinic';
import { environment, type Ready } from '../../kit/environment';
import { minilm, smollm2, type ModelFolder } from '../../kit/models';
import { handbook } from '../../record/handbook';

const FOLDER = resolve('.cache/kit/programs');
const PROGRAMS = resolve('public/code-clinic');
const MODELS = 'SmolLM2-135M-Instruct, all-MiniLM-L6-v2';

/** Passages and questions of the code clinic. */
export const clinic = (): CodeClinic =>
  codeClinic.parse(parse(readFileSync('content/code-clinic.yaml', 'utf8')));

/** Asks the clinic's questions about its passages. */
export async function printedByAnswer(): Promise<Printed> {
  openFolder();
  const { folder } = await there(smollm2());
  return { engine: engineOf('retrieval'), models: MODELS, ...(await asked(folder)) };
}

/** Teaches twenty questions of the handbook, then asks the same questions of the model that came out. */
export async function printedByTune(): Promise<Printed> {
  openFolder();
  const { folder } = await there(smollm2());
  const taught = examples();
  writeFileSync(join(FOLDER, 'examples.jsonl'), taught);
  const printed = python(environment('training'), ['tune.py', 'examples.jsonl'], {
    CHAT_MODEL: folder,
  });
  const { commands, cells } = await asked('merged');
  return {
    engine: engineOf('training'),
    models: MODELS,
    examples: taught.trimEnd().split('\n').length,
    commands: [{ command: 'python tune.py examples.jsonl', printed }, ...commands],
    cells,
  };
}

const ROWS = 20;

/** Questions of the handbook, each with the first sentence of the passage that answers it, as one conversation a line. */
function examples(): string {
  const { passages, questions } = handbook();
  const texts = new Map(passages.map(({ id, text }) => [id, text.en]));
  const rows = questions
    .filter(({ gold }) => gold.length > 0)
    .slice(0, ROWS)
    .map(({ text, gold }) => [
      { role: 'user', content: text.en },
      { role: 'assistant', content: /^.*?[.!?](?=\s|$)/s.exec(texts.get(gold[0]!)!)![0] },
    ]);
  return jsonLines(rows.map((messages) => ({ messages })));
}

/** Asks a model each question of the clinic by answer.py, in English, which is what both models read. */
async function asked(chat: string): Promise<Pick<Printed, 'commands' | 'cells'>> {
  const { passages, questions } = clinic();
  const embedder = await there(minilm());
  writeFileSync(join(FOLDER, 'passages.txt'), passages.map(({ en }) => `${en}\n`).join(''));
  const models = { CHAT_MODEL: chat, EMBEDDING_MODEL: embedder.folder };
  const said = questions.map(({ id, text }) => ({
    id,
    command: `python answer.py "${text.en}" passages.txt`,
    printed: python(environment('retrieval'), ['answer.py', text.en, 'passages.txt'], models),
  }));
  return {
    commands: said.map(({ command, printed }) => ({ command, printed })),
    cells: Object.fromEntries(said.map(({ id, printed }) => [id, printed.trim()])),
  };
}

function openFolder(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
}

async function there(model: Promise<ModelFolder>): Promise<ModelFolder> {
  const found = await model;
  if (found.reason) throw new Error(found.reason);
  return found;
}

/** Runs one of the programs in the folder; what it prints. @throws Error with what it says where it fails */
function python(ready: Ready, [program, ...args]: string[], env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(ready.python, [join(PROGRAMS, program!), ...args], {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, ...QUIET, ...env },
  });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}

const QUIET = {
  HF_HUB_OFFLINE: '1',
  PYTHONDONTWRITEBYTECODE: '',
  OMP_NUM_THREADS: '1',
  TOKENIZERS_PARALLELISM: 'false',
};

/** The libraries that ran a program, with their versions. */
function engineOf(name: 'retrieval' | 'training'): string {
  const libraries = {
    retrieval: ['torch', 'transformers', 'sentence-transformers'],
    training: ['torch', 'transformers', 'trl', 'peft', 'datasets'],
  }[name];
  const ask = `from importlib.metadata import version
print(", ".join(f"{one} {version(one).split('+')[0]}" for one in ${JSON.stringify(libraries)}))`;
  const { stdout } = spawnSync(environment(name).python, ['-c', ask], { encoding: 'utf8' });
  return stdout.trim();
}
