// Serves the built site on 127.0.0.1 with the headers of a static host, and beside it what was put into public/ since it was
// built, such as models:
//   npm run preview -- [--port 4321] [--dir dist] [--base /] [--no-headers]
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { previewOptions, stop, takenText } from './build/preview-options.mjs';
import { LONGEST_HEAD } from './build/served-path.mjs';
import { handler } from './build/static-server.mjs';

const { port, ...served } = optionsOf(process.argv.slice(2));
const door = join(served.root, 'index.html');
if (!existsSync(door)) stop(`There is no ${door}. Build the site first: npm run build`);

const server = createServer(
  { maxHeaderSize: LONGEST_HEAD },
  handler({ ...served, beside: 'public' }),
);
server.on('error', (error) => {
  // Running out of handles for one visitor is no reason to turn the others away.
  if (server.listening) return console.error(error.message);
  return stop(error.code === 'EADDRINUSE' ? takenText(port) : error.message);
});
server.listen(port, '127.0.0.1', () => {
  console.log(`Crossroads is at http://127.0.0.1:${server.address().port}${served.base}`);
});

function optionsOf(args) {
  try {
    return previewOptions(args);
  } catch ({ message }) {
    return stop(message);
  }
}
