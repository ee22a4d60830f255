import type { Both, Locale } from '../locale';
import { markdownBlocks } from '../text/markdown';
import { nearest } from '../text/span';
import { sentences } from '../text/sentences';
import { jsonFile } from '../export';
import resultsSchema from '../own/results.schema.json';
import { dataFiles, type KitData, type KitFile } from './data-files';
import type { MarkedQuestion } from './own-data';
import { retrievalFiles } from './retrieval-files';
import { tableFiles } from './table-files';

/** What a right answer to a question says: one wording of each entry, between bars. */
type Key = { question: string } & Both<readonly string[]>;
/** The handbook, each question with the id by which its key knows it. */
export interface Handbook extends KitData {
  locale: Locale;
  ids: readonly string[];
  keys: readonly Key[];
}

/** Every file of the example kit that is computed, filled with the built-in handbook. */
export const exampleFiles = (handbook: Handbook): KitFile[] => [
  ...dataFiles(handbook),
  ...retrievalFiles(handbook),
  ...tableFiles(handbook.locale, ownOf(handbook)),
  { path: '5-evaluation/results.schema.json', text: `${jsonFile('', resultsSchema).body}\n` },
];

function ownOf({ locale, passages, questions, keys, ids }: Handbook) {
  const text = passages.map((one) => `## ${one.title}\n\n${one.text}`).join('\n\n');
  const name = 'handbook.md';
  const textOf = new Map(passages.map((one) => [one.id, one.text]));
  const marked = questions.map(({ question, answers }, at): MarkedQuestion => {
    const [expected] = keys.find((key) => key.question === ids[at])?.[locale] ?? [];
    const marks = answers.flatMap((id) => {
      const passage = textOf.get(id);
      if (!passage) return [];
      const words = answering(passage, expected);
      const start = nearest(text, words, text.indexOf(passage));
      return [{ source: name, start, end: start + words.length, words }];
    });
    return { query: question, answers: marks, expected };
  });
  return { documents: [{ name, text, blocks: markdownBlocks(text) }], questions: marked };
}

/** The sentence of a passage that says one of some wordings; without one the whole passage. */
function answering(passage: string, expected = ''): string {
  const ways = expected.split('|').filter(Boolean);
  const all = [...sentences(passage)].map(({ start, end }) => passage.slice(start, end));
  const says = (text: string) => ways.some((way) => text.toLowerCase().includes(way.toLowerCase()));
  return all.find(says) ?? passage;
}
