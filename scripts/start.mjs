// npm start: installs what is missing, builds, serves the built site, prints its address and stays.
import { installWhatIsMissing, npmRun } from './build/install.mjs';
import { isTaken, previewOptions, stop, takenSaid } from './build/preview-options.mjs';

const args = process.argv.slice(2);
// Before the build, which takes a while.
try {
  const { port } = previewOptions(args);
  if (await isTaken(port)) stop(takenSaid(port));
} catch ({ message }) {
  stop(message);
}

installWhatIsMissing();
const built = await npmRun('build');
if (built !== 0) process.exit(built);
process.exit(await npmRun('preview', args));
