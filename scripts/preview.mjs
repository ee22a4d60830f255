// Serves the built site on 127.0.0.1 with the headers of a static host:
//   npm run preview -- [--port 4321] [--dir dist] [--base /] [--no-headers]
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { handler } from './build/static-server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: process.env.BASE ?? '/' },
    'no-headers': { type: 'boolean', default: false },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  throw new Error(`--port ${values.port} is no port. Give a whole number from 0 to 65535.`);

const server = createServer(
  handler({ root: values.dir, base: values.base, headers: !values['no-headers'] }),
);
server.on('error', (error) => {
  const busy = error.code === 'EADDRINUSE';
  console.error(
    busy ? `Port ${port} is taken. Choose another: npm run preview -- --port 4322` : error.message,
  );
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  console.log(`Crossroads is at http://127.0.0.1:${server.address().port}${values.base}`);
});
