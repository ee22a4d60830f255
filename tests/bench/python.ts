import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Debian's Python has packages of Debian; another one can be named. */
const PYTHONS = [process.env.PYTHON, '/usr/bin/python3', 'python3'].filter((path) => path);

export const pythonWith = (...modules: readonly string[]): string | undefined =>
  PYTHONS.find((python) => {
    try {
      execFileSync(python!, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });

/** A process that answers each line with a line of JSON. @throws if the script is not there, or ends before it answers */
export function talkTo(python: string, script: string) {
  if (!existsSync(script)) throw new Error(`${script} is not there: run from the project's root.`);
  const child = spawn(python, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done)
      throw new Error(`${script} ended with code ${child.exitCode}; see its message above.`);
    return JSON.parse(value as string);
  };
  return Object.assign(ask, { end: () => void child.stdin.end() });
}
