// Builds the site a second time under a sub-path, for the test that crawls it there.
import { npmRun } from './build/install.mjs';

process.exit(
  await npmRun('build', [], {
    env: { ...process.env, BASE: '/crossroads/', OUT_DIR: './dist-base' },
  }),
);
