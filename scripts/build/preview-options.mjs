import { createServer } from 'node:net';
import { parseArgs } from 'node:util';

/**
 * Options of the server: `--port`, `--dir`, `--base` and `--no-headers`.
 * @throws Error with a sentence for the user
 */
export function previewOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4321' },
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: process.env.BASE ?? '/' },
      'no-headers': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port || NaN);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port} is no port. Give a whole number from 0 to 65535.`);
  return { port, root: values.dir, base: values.base, headers: !values['no-headers'] };
}

/** True if the port is already in use. */
export const isTaken = (port) =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', ({ code }) => done(code === 'EADDRINUSE'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(false)));
  });

export const takenText = (port) =>
  `Port ${port} is taken. Choose another: npm start -- --port ${port < 65535 ? port + 1 : 0}`;

/** Exits with a sentence instead of a stack trace. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
