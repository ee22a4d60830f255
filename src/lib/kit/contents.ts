import type { Locale } from '../locale';
import type { Results } from '../own/results';
import { loadTraditionalFor } from '../text/plain-form';
import { dataFiles, passagesFile, withPasses, type KitFile } from './data-files';
import { withContents, type FilledWith, type KitWords } from './filled-with';
import { ownData, type MarkedQuestion, type OwnDocument } from './own-data';
import { askedOf, QUESTIONS, retrievalFiles } from './retrieval-files';
import { STORE_FILES } from './store-files';
import { countedTexts, ESTIMATE, tableFiles, type Counter, type KitSettings } from './table-files';

/** With more passages, computing vectors for the search files would block the page too long. */
export const SEARCHED_PASSAGES = 500;

export interface KitThings {
  documents: readonly OwnDocument[];
  questions: readonly MarkedQuestion[];
  /** The saved memo of the comparison or the guide. */
  memo?: string | undefined;
  settings?: KitSettings | undefined;
  /** What this page has measured, for the first comparison. */
  results?: Results | undefined;
  /** Counts the tokens of texts as the page does, with the name of the way; left out, they are estimated. */
  counter?:
    | { name: string; count(texts: readonly string[]): Promise<readonly number[]> }
    | undefined;
  /** The beginning of every conversation, in place of the kit's rule. */
  rule?: string | undefined;
}

/** The files made from the reader's data, and those of the handbook that do not fit its passages (`leftOut`). */
interface Filled {
  files: KitFile[];
  leftOut: string[];
  /** Questions whose marks are not found. */
  lost: number;
  with: FilledWith | undefined;
}

/** @throws TextProblem `too-many-chunks`. */
export function filled(
  things: KitThings,
  locale: Locale,
  words: KitWords,
  counter: Counter = ESTIMATE,
): Filled {
  const { documents, settings, rule = words.rule } = things;
  const { passages, questions, lost } = ownData(documents, things.questions, locale, settings?.cut);
  const others = othersOf(things);
  if (passages.length === 0) return { files: others, leftOut: [], lost, with: undefined };
  const data = { words: { ...words, rule }, passages, questions };
  const isSearched = passages.length <= SEARCHED_PASSAGES;
  const exam = questions.length > 0 ? dataFiles(data) : [passagesFile(passages)];
  const table = tableFiles(locale, things, settings, counter);
  const told: FilledWith = {
    passages: passages.length,
    questions: questions.length,
    documents: documents.map(({ name }) => name),
    asked: isSearched ? askedOf(data) : undefined,
  };
  const files = [...others, ...table, ...exam, ...(isSearched ? retrievalFiles(data) : [])];
  return { files, leftOut: isSearched ? [] : [...STORE_FILES, QUESTIONS], lost, with: told };
}

function othersOf({ memo, results }: KitThings): KitFile[] {
  const page = results && `${JSON.stringify(results, null, 1)}\n`;
  const all = { 'memo.md': memo, 'results-of-the-page.json': page };
  return Object.entries(all).flatMap(([path, text]) => (text ? [{ path, text }] : []));
}

export const LISTING = 'files.json';

/** What `files.json` holds: the paths of the kit, and what the rest of it is written with. */
export interface Listing {
  paths: readonly string[];
  words: KitWords;
}

/** The reader's own files in place of the handbook's. @throws TextProblem `too-many-chunks`; what `fetched` throws */
export async function kitContents(
  things: KitThings,
  locale: Locale,
  fetched: (path: string) => Promise<string>,
): Promise<Filled> {
  await loadTraditionalFor(things.documents.map(({ text }) => text));
  const { paths, words } = JSON.parse(await fetched(LISTING)) as Listing;
  const own = filled(things, locale, words, await counterOf(things, locale));
  const made = new Set([...own.files.map(({ path }) => path), ...own.leftOut]);
  const others = paths.filter((path) => !made.has(path));
  const files = await Promise.all(
    others.map(async (path) => ({ path, text: await fetched(path) })),
  );
  const told = files.map((file) =>
    described(withRule(file, words.rule, things.rule), own, locale, words),
  );
  return { ...own, files: [...told, ...own.files] };
}

/** All tokens are counted first, by a worker of the page. */
async function counterOf(things: KitThings, locale: Locale): Promise<Counter> {
  if (!things.counter) return ESTIMATE;
  const texts = countedTexts(things, locale, things.settings);
  const counts = await things.counter.count(texts);
  const known = new Map(texts.map((text, at) => [text, counts[at]!]));
  return { name: things.counter.name, count: (text) => known.get(text)! };
}

/** Adds a description of the reader's data to the README, and counts what is taught for MLX-LM. */
function described(file: KitFile, { with: kit }: Filled, locale: Locale, words: KitWords): KitFile {
  if (kit && file.path === 'README.md')
    return { ...file, text: withContents(file.text, locale, words, kit) };
  if (kit && kit.questions > 0 && file.path === '3-fine-tuning/mlx.yaml')
    return { ...file, text: withPasses(file.text, kit.questions) };
  return file;
}

const withRule = (file: KitFile, rule: string, own: string | undefined): KitFile =>
  own && file.path.startsWith('data/')
    ? { ...file, text: file.text.replaceAll(inJson(rule), inJson(own)) }
    : file;

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
