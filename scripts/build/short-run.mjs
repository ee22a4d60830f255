// The files that the short run leaves out; what it leaves out of others is `isShort` in tests/short-run.ts.
// Runs on the Node that starts `npm test`, which may be version 20, whose `fs` has no globs.
import { readdirSync } from 'node:fs';

const PAGES =
  'accessibility|first-screen-lessons|five|frame|home|ledger|lesson|no-script|search|strip|take-home|walk';
/** The demos that train run in the test named, since their first takes longer. */
const SHORTER = { finetune: 'press-finetune', 'four-roads': 'four-roads-screen' };
/** Browser tests of the short run: each page and each demo once, and axe once per kind of page. */
const SHORT = [
  new RegExp(
    `^tests/demos/(?!(?:${Object.keys(SHORTER).join('|')})/)([\\w-]+)/browser/\\1\\.test\\.ts$`,
  ),
  ...Object.entries(SHORTER).map(
    ([demo, test]) => new RegExp(`^tests/demos/${demo}/browser/${test}\\.test\\.ts$`),
  ),
  new RegExp(`^tests/browser/(${PAGES})\\.test\\.ts$`),
];
const IN_A_BROWSER = /^tests\/(browser|demos\/[\w-]+\/browser)\/[\w-]+\.test\.ts$/;

/** Tests of minutes: the weights of the real models, the whole site in one file, what the lab and the models learn. */
const LONG = [
  'tools/models/gates',
  'tools/models/smollm2',
  'unit/crossroads/file',
  'unit/models/shipped',
  'unit/lib/four-roads/fairness',
  'unit/lib/four-roads/roads/road',
].map((name) => `tests/${name}.test.ts`);

const ENGINES = ['firefox', 'webkit'].map((name) => `tests/engines/${name}.test.ts`);

/** The test files that the short run leaves to the long one. */
export const leftOut = () => [...LONG, ...ENGINES, ...browserTestsLeftOut()];

const browserTestsLeftOut = () =>
  ['tests/browser', 'tests/demos']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((file) => `${folder}/${file}`),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => IN_A_BROWSER.test(file) && !SHORT.some((kind) => kind.test(file)))
    .sort();
