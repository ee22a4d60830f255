// npm start: installs missing packages, builds and serves the site, prints its address and keeps running. Each stage has one
// line; its output is shown if it fails. npm start -- --models makes the real models first, if they are missing.
import { installWhatIsMissing, npmRun, npmRunAside } from './build/install.mjs';
import { isTaken, previewOptions, stop, takenText } from './build/preview-options.mjs';
import { offerModels } from './build/real-models.mjs';
import { stage } from './build/stage.mjs';

const asked = process.argv.slice(2);
const args = asked.filter((one) => one !== '--models');
// Parsed before the build, which takes a while.
try {
  const { port } = previewOptions(args);
  if (await isTaken(port)) stop(takenText(port));
} catch ({ message }) {
  stop(message);
}

if (!(await installWhatIsMissing())) stop('The packages are not there: nothing can be built.');
await offerModels(asked.includes('--models'));
if (!(await stage('Building the site, a minute or so', () => npmRunAside('build'))))
  stop('The site is not built: nothing can be served.');
process.exit(await npmRun('preview', args));
