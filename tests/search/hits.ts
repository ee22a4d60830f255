// Counts how often the search of the built site finds a lay question's page among the first three: npm run search:hits
// With a half and --list, the questions that it misses: npm run search:hits -- --list tuning
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { LOCALE_CODES } from '~/lib/locale';
import { table } from '../bench/timing';
import { builtSearch } from './built-search';
import { isWanted, layQuestions, type LayQuestion } from './lay-questions';

const FIRST = 3;

const { values } = parseArgs({ options: { list: { type: 'string' } } });
const known = parse(readFileSync('tests/search-cases.yaml', 'utf8')) as Record<
  'en' | 'zh',
  [question: string, page: string][]
>;

const searches = { en: await builtSearch('en'), zh: await builtSearch('zh') };

const rows = LOCALE_CODES.flatMap((locale) => {
  const search = searches[locale];
  const isHit = (one: LayQuestion) =>
    search(one.question)
      .slice(0, FIRST)
      .some((url) => isWanted(url, one, locale));
  const sets = {
    ...layQuestions()[locale],
    known: known[locale].map(([question, page]) => ({ question, pages: [page] })),
  };
  return Object.entries(sets).map(([name, questions]) => {
    const missed = questions.filter((one) => !isHit(one));
    if (values.list === name)
      console.log(missed.map(({ question }) => `${locale} ${question}`).join('\n'));
    return row(`${locale} ${name}`, questions.length - missed.length, questions.length);
  });
});

function row(name: string, hits: number, of: number): string[] {
  const { low, high } = wilsonInterval(hits, of);
  const percent = (share: number) => (100 * share).toFixed(0);
  return [name, `${hits}/${of}`, `${percent(hits / of)}%`, `${percent(low)}–${percent(high)}`];
}

console.log(table(['found among the first three', 'hits', 'share', 'Wilson 95%'], rows));
