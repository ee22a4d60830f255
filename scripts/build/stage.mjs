/**
 * Runs one stage of a longer job and reports it in one line with its seconds; its output is shown if it fails.
 * @param work returns its exit status and its output
 * @returns whether it succeeded
 */
export async function stage(name, work, write = (text) => void process.stdout.write(text)) {
  const started = performance.now();
  write(`${name} … `);
  const { status, said } = await work();
  const seconds = Math.round((performance.now() - started) / 1000);
  write(status === 0 ? `done, ${seconds} s\n` : `failed after ${seconds} s\n${said}\n`);
  return status === 0;
}
