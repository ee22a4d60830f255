import { run as encoder } from './encoder';
import { run as encoderReal } from './encoder-real';
import { run as lab } from './lab';
import { run as map } from './map';
import { run as ownTable } from './own-table';
import { run as projection } from './projection';
import { NotHere, type Report } from './report';
import { run as siteSearch } from './site-search';
import { run as smollm2 } from './smollm2';
import { run as step } from './tinylm/step';
import { run as tune } from './tuning';

/**
 * `npm run bench -- tinylm --json`: only those whose name starts so; one JSON object for all. `--smallest` only tries
 * that each ends, within seconds; it leaves out those that lack something here, and says so.
 */
const BENCHES: Record<string, () => Promise<Report>> = {
  encoder,
  'encoder-real': encoderReal,
  lab,
  'site-search': siteSearch,
  smollm2,
  map,
  'own-table': ownTable,
  projection,
  'tinylm-step': step,
  tune,
};

const words = process.argv.slice(2);
const asJson = words.includes('--json');
const starts = words.filter((word) => !word.startsWith('--'));
const chosen = Object.keys(BENCHES).filter(
  (name) => starts.length === 0 || starts.some((start) => name.startsWith(start)),
);
if (chosen.length === 0)
  throw new Error(
    `No benchmark is named ${starts.join(' or ')}; there are ${Object.keys(BENCHES).join(', ')}.`,
  );

const figures: Record<string, object> = {};
for (const name of chosen) {
  const report = await reported(name);
  if (!report) continue;
  figures[name] = report.figures;
  if (!asJson) console.log(`${report.text}\n`);
  if (report.warning) console.error(`!!! ${report.warning}\n`);
}
async function reported(name: string): Promise<Report | undefined> {
  if (!words.includes('--smallest')) return BENCHES[name]!();
  try {
    return await BENCHES[name]!();
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    console.error(`${name}: not run. ${error.message}`);
  }
}

if (asJson) console.log(JSON.stringify(figures, null, 2));
