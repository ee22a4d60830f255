// npm start: installs what is missing, builds, serves the built site, prints its address and stays.
import { installWhatIsMissing, npmRun } from './build/install.mjs';

installWhatIsMissing();
const built = await npmRun('build');
if (built !== 0) process.exit(built);
process.exit(await npmRun('preview', process.argv.slice(2)));
