import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const QUESTIONS = [
  { question: 'How much is a bicycle?', answer: 'two crowns' },
  { question: 'When do dogs travel free?', answer: 'on Mondays' },
  { question: 'Who is the captain?', answer: null },
];
/** Beyond ASCII, since answers arrive in pieces. */
export const MANUAL =
  'A bicycle costs two crowns — 自行车两克朗.\n\nDogs travel free on Mondays.\n\nBoats stop in fog.';

export interface Line {
  system: string;
  question: string;
  expected: string | null;
  answer: string;
  /** Null where the answer was not scored. */
  ok: boolean | null;
  stop: string;
  tokens?: number;
  seconds: number;
  cached?: number;
  holds?: boolean | null;
}

export interface Ran {
  said: string;
  warned: string;
  lines: Line[];
}

export interface Language {
  command: string;
  /** Makes the file in a folder ready. @returns its name */
  prepare: (folder: string, name: string) => string;
}

/** Runs a program as a reader would: in a folder with its files, with the addresses and keys that its SDKs read. */
export async function run(
  { command, prepare }: Language,
  name: string,
  environment: Record<string, string>,
  ...given: string[]
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  try {
    lay(folder);
    const { stdout, stderr } = await promisify(execFile)(
      command,
      [prepare(folder, name), ...given],
      { cwd: folder, env: { PATH: process.env.PATH, ...environment } },
    );
    return { said: stdout.trim(), warned: stderr.trim(), lines: linesIn(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lay(folder: string): void {
  cpSync('content/programs', folder, { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const jsonl = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
  const passages = MANUAL.split('\n\n').map((text, at) => ({ id: `p${at + 1}`, text }));
  const rows = QUESTIONS.map(({ question, answer }) => ({
    messages: [
      { role: 'user', content: question },
      { role: 'assistant', content: answer ?? 'It does not say.' },
    ],
  }));
  writeFileSync(join(folder, 'manual.md'), MANUAL);
  writeFileSync(join(folder, 'manual.pdf'), '%PDF-1.7 stand-in');
  writeFileSync(join(folder, 'questions.jsonl'), jsonl(QUESTIONS));
  writeFileSync(join(folder, 'passages.jsonl'), jsonl(passages));
  writeFileSync(join(folder, 'train.jsonl'), jsonl(rows));
  writeFileSync(join(folder, 'prices.json'), '{ "bicycle": 2 }');
}

/** TypeScript without its types, which Node 22.18 and later leave out by themselves. */
export const typesLeftOut = (command: string): Language => ({
  command,
  prepare(folder, name) {
    const source = readFileSync(join(folder, `${name}.ts`), 'utf8');
    const { outputText } = transpileModule(source, {
      compilerOptions: { target: ScriptTarget.ESNext, module: ModuleKind.ESNext },
    });
    writeFileSync(join(folder, `${name}.mjs`), outputText);
    return `${name}.mjs`;
  },
});

export const python = (command: string): Language => ({
  command,
  prepare: (_, name) => `${name.replaceAll('-', '_')}.py`,
});

function linesIn(folder: string): Line[] {
  try {
    const written = readFileSync(join(folder, 'results.jsonl'), 'utf8').trim();
    return written.split('\n').map((line) => JSON.parse(line) as Line);
  } catch {
    return [];
  }
}
