import { fill } from '~/i18n/format';
import { withPasses, type KitFile, dataFiles, passagesFile } from '~/lib/kit/data-files';
import { withContents, type FilledWith } from '~/lib/kit/filled-with';
import type { Locale } from '~/lib/locale';
import type { OwnThings } from './own-things';
import type { Words as TakeHomeStrings } from 'words:take-home';
import { ownData } from '~/lib/kit/own-data';
import { askedOf, QUESTIONS, retrievalFiles } from '~/lib/kit/retrieval-files';
import { REAL_SCALE_FILES } from '~/lib/real-scale/files';

/** With more passages, computing vectors for the search files would block the page too long. */
const SEARCHED_PASSAGES = 500;

/** The files made from the reader's data, and those that could not be made. */
interface Filled {
  files: KitFile[];
  /** Files of the handbook that do not fit the reader's passages. */
  leftOut: string[];
  lost: number;
  /** A description of the reader's data; undefined if there are only examples. */
  with?: FilledWith;
}

/** @throws TextProblem `too-many-chunks`. */
export function filled(own: OwnThings, locale: Locale, rule: string | undefined): Filled {
  const { passages, questions, lost } = ownData(own.documents, own.questions);
  const others = [
    ...(own.memo ? [{ path: 'memo.md', text: own.memo }] : []),
    ...(own.runs ? [{ path: 'data/lab-runs.json', text: own.runs }] : []),
  ];
  if (passages.length === 0) return { files: others, leftOut: [], lost };
  const data = { locale, passages, questions, rule };
  const isSearched = passages.length <= SEARCHED_PASSAGES;
  const exam = questions.length > 0 ? dataFiles(data) : [passagesFile(passages)];
  return {
    files: [...others, ...exam, ...(isSearched ? retrievalFiles(data) : [])],
    leftOut: isSearched ? [] : SEARCH_FILES,
    lost,
    with: {
      passages: passages.length,
      documents: own.documents.map(({ name }) => name),
      questions: questions.length,
      asked: isSearched ? askedOf(data) : undefined,
    },
  };
}

const SEARCH_FILES = [...REAL_SCALE_FILES.map(({ name }) => `2-retrieval/${name}`), QUESTIONS];

/** The props that the page passes to its script. */
export interface TakeHomeProps {
  locale: Locale;
  /** Base address of the files. */
  base: string;
  paths: string[];
  rule: string;
  /** How the second line of a memo begins, in each language. */
  memoSigns: readonly string[];
  words: Pick<TakeHomeStrings, 'packing' | 'done' | 'failed'> & { own: TakeHomeStrings['own'] };
}

/** An error whose message is for the reader. */
export class Sentence extends Error {}

/**
 * All files of the kit, with the reader's own in place of the handbook's, and notes about missing ones.
 *
 * @throws Sentence if a file cannot be fetched, or there are too many passages
 */
export async function contents(
  props: TakeHomeProps,
  things: OwnThings,
  typed: string,
): Promise<{ files: KitFile[]; notes: string[] }> {
  const rule = typed && typed !== props.rule ? typed : undefined;
  const own = filledFrom(props, things, rule);
  const made = new Set([...own.files.map(({ path }) => path), ...own.leftOut]);
  const fetched = await Promise.all(
    props.paths.filter((path) => !made.has(path)).map((path) => fetchedFrom(props, path)),
  );
  const files = fetched
    .map((file) => (rule ? withRule(file, props.rule, rule) : file))
    .map((file) => described(file, own, props));
  return { files: [...files, ...own.files], notes: notesOn(own, props) };
}

function filledFrom({ locale, words }: TakeHomeProps, things: OwnThings, rule: string | undefined) {
  try {
    return filled(things, locale, rule);
  } catch (problem) {
    const { values } = problem as { values?: { limit: number } };
    throw new Sentence(fill(words.own.tooMany, { limit: values?.limit ?? '' }));
  }
}

async function fetchedFrom({ base, words }: TakeHomeProps, path: string): Promise<KitFile> {
  const response = await fetch(`${base}${path}`).catch(() => undefined);
  if (!response?.ok) throw new Sentence(fill(words.failed, { name: path }));
  return { path, text: await response.text() };
}

/** Adds a description of the reader's data to the README, and counts what is taught for MLX-LM. */
function described(file: KitFile, { with: kit }: Filled, { locale }: TakeHomeProps): KitFile {
  if (kit && file.path === 'README.md')
    return { ...file, text: withContents(file.text, locale, kit) };
  if (kit && kit.questions > 0 && file.path === '3-fine-tuning/mlx.yaml')
    return { ...file, text: withPasses(file.text, kit.questions) };
  return file;
}

function notesOn({ leftOut, lost, with: kit }: Filled, { words }: TakeHomeProps): string[] {
  const { own: t } = words;
  return [
    ...(kit?.questions === 0 ? [t.needsMarks] : []),
    ...(kit && lost > 0 ? [fill(t.lost, { n: lost })] : []),
    ...(leftOut.length > 0 ? [fill(t.noSearch, { limit: SEARCHED_PASSAGES })] : []),
  ];
}

/** Replaces the rule of the handbook's conversations by the reader's. */
const withRule = (file: KitFile, rule: string, own: string): KitFile =>
  file.path.startsWith('data/')
    ? { ...file, text: file.text.replaceAll(inJson(rule), inJson(own)) }
    : file;

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
