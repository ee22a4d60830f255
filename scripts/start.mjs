// npm start: installs missing packages, builds and serves the site, prints its address and keeps running. Each stage has one
// line; its output is shown if it fails. Once the site is served, the open models that are missing are made beside it:
// npm start -- --no-models leaves them out.
import { installWhatIsMissing, npmRunAside, npmSpawn, statusOf } from './build/install.mjs';
import { makeModels } from './build/models-aside.mjs';
import { isTaken, previewOptions, stop, takenText } from './build/preview-options.mjs';
import { leave, leaveOnSignals, own } from './build/processes.mjs';
import { stage } from './build/stage.mjs';

const asked = process.argv.slice(2);
const args = asked.filter((one) => one !== '--no-models');
// Parsed before the build, which takes a while.
try {
  const { port } = previewOptions(args);
  if (await isTaken(port)) stop(takenText(port));
} catch ({ message }) {
  stop(message);
}

if (!(await installWhatIsMissing())) stop('The packages are not there: nothing can be built.');
if (!(await stage('Building the site, a minute or so', () => npmRunAside('build'))))
  stop('The site is not built: nothing can be served.');
leaveOnSignals();
const preview = own(npmSpawn('preview', args, { stdio: ['ignore', 'pipe', 'inherit'] }));
preview.stdout.pipe(process.stdout);
// Its first words are the address.
if (!asked.includes('--no-models')) preview.stdout.once('data', () => void makeModels());
await leave(await statusOf(preview));
