/**
 * Measures the shipped models on unseen towns, people and questions: three seeds of data, the mean
 * and the range of each probe, and the share that each must reach.
 *
 *     npm run evaluate            a table for each language
 *     npm run evaluate -- --json  the same as one JSON object
 *     npm run evaluate -- --lang en --seeds 4,5,6
 */
import { parseArgs } from 'node:util';
import { LOCALE_CODES } from '~/lib/locale';
import { fastBackend, grammarOf, shippedModel } from '../record/model';
import { measure, passes, table, type Report } from './gates';
import { oneOf, wholeNumber } from './options';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    lang: { type: 'string' },
    seeds: { type: 'string', default: '1,2,3' },
  },
});
const seeds = values.seeds.split(',').map((seed) => wholeNumber(seed, '--seeds'));
const languages = values.lang ? [oneOf(LOCALE_CODES, values.lang, '--lang')] : LOCALE_CODES;

const backend = fastBackend();
const reports: Record<string, Report> = {};
for (const language of languages) {
  reports[language] = measure(shippedModel(language), grammarOf(language), seeds, backend);
  if (values.json) continue;
  console.log(
    `\n${language}: mean of ${seeds.length} seeds (least – most), and the least that counts\n`,
  );
  console.log(table(reports[language]));
}
if (values.json) console.log(JSON.stringify({ seeds, ...reports }, null, 2));
if (!Object.values(reports).every(passes)) process.exitCode = 1;
