// Runs the exam with promptfoo, whose reports of use to its makers are off:
//   node exam.mjs                      as promptfooconfig.yaml says
//   EXAM=valid.jsonl node exam.mjs     with other questions, while you work on a prompt
// What follows exam.mjs is handed on, such as --no-cache.
import { spawnSync } from 'node:child_process';

const PROMPTFOO = 'promptfoo@0.123.1';
const NODE = [22, 22];
const SOME_FAILED = 100;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
  console.error(
    `This is Node ${process.versions.node}, and ${PROMPTFOO} needs Node ${NODE.join('.')} or newer: see nodejs.org.`,
  );
  process.exit(1);
}

const { status, error } = spawnSync('npx', ['--yes', PROMPTFOO, 'eval', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PROMPTFOO_DISABLE_TELEMETRY: '1', PROMPTFOO_DISABLE_UPDATE: '1' },
});
if (error) console.error(`npx could not be started (${error.message}). It comes with Node.`);
if (status === SOME_FAILED)
  console.log(
    `Some answers are wrong, so the exam ends with status ${SOME_FAILED}: a result, no fault.`,
  );
process.exit(status ?? 1);
