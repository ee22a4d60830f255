/**
 * Does one stage of a longer work and says so in one line, with its seconds; what the stage itself said is shown
 * when it fails.
 * @param work gives the status it ended with, and what it said
 * @returns whether it ended well
 */
export async function stage(name, work, write = (text) => void process.stdout.write(text)) {
  const started = performance.now();
  write(`${name} … `);
  const { status, said } = await work();
  const seconds = Math.round((performance.now() - started) / 1000);
  write(status === 0 ? `done, ${seconds} s\n` : `failed after ${seconds} s\n${said}\n`);
  return status === 0;
}
