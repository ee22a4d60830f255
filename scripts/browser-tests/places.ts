/** A note for each file of browser tests: which files of the built site its visitors asked for. */
export const ASKED = '.cache/asked';
/** What has passed on this machine. */
export const KEPT = '.cache/passed-browser-tests.json';
/** What every browser test stands on, beside its own code and what it asked the built site for. */
export const STANDS_ON = [
  'package-lock.json',
  'vitest.config.ts',
  'tests/browser/serve.ts',
  'scripts/build/{headers,served-file,served-path,static-server}.mjs',
];
/** What the server or every page test asks the built site for. */
export const ALL_ASK = ['dist/_headers', 'dist/404.html', 'dist/en/demos/index.html'];
