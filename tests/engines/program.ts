import { spawn, type ChildProcess } from 'node:child_process';

const PATIENCE = 60_000;

interface Program {
  child: ChildProcess;
  /** Waits until the program has written a line, and returns the first group of its pattern. */
  says: (pattern: RegExp) => Promise<string>;
  /** Ends the program and those that it has started. */
  stop: () => void;
}

/** Starts a program, which ends with this process at the latest. */
export function start(command: string, args: string[], env: Record<string, string> = {}): Program {
  const child = spawn(command, args, { detached: true, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text));
  const stop = () => process.kill(-child.pid!);
  process.once('exit', stop);
  child.once('close', () => process.off('exit', stop));
  const says = (pattern: RegExp) =>
    until(`${command} to start`, async () => pattern.exec(said)?.[1]);
  return { child, says, stop };
}

/** Asks until there is an answer. @throws Error after a minute, with what was waited for */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`Waited a minute in vain for ${what}.`);
}
