import { fill } from '~/i18n/format';
import type { KitFile } from '~/lib/kit/data-files';
import type { Locale } from '~/lib/locale';
import { filled, SEARCHED_PASSAGES, UNASKED, type Filled } from './filled';
import type { OwnThings } from './own-things';
import type { TakeHomeStrings } from './strings';

/** What the page hands to its script. */
export interface TakeHomeProps {
  locale: Locale;
  /** Where the files stand. */
  base: string;
  paths: string[];
  rule: string;
  words: Pick<TakeHomeStrings, 'packing' | 'done' | 'failed'> & { own: TakeHomeStrings['own'] };
}

/** An error whose message is for the reader. */
export class Sentence extends Error {}

/**
 * All files of the kit: the reader's own in place of the handbook's, and sentences about what is not among
 * them.
 *
 * @throws Sentence where a file cannot be fetched, or there are too many passages.
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
  const files = rule ? fetched.map((file) => withRule(file, props.rule, rule)) : fetched;
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

function notesOn({ leftOut, passages, lost, files }: Filled, { words }: TakeHomeProps): string[] {
  const { own: t } = words;
  const isUnasked = files.some(({ path }) => path === UNASKED);
  return [
    ...(passages > 0 && isUnasked ? [t.needsMarks] : []),
    ...(passages > 0 && lost > 0 ? [fill(t.lost, { n: lost })] : []),
    ...(leftOut.length > 0 ? [fill(t.noSearch, { limit: SEARCHED_PASSAGES })] : []),
  ];
}

/** The rule of the handbook's conversations, exchanged for the reader's. */
const withRule = (file: KitFile, rule: string, own: string): KitFile =>
  file.path.startsWith('data/')
    ? { ...file, text: file.text.replaceAll(inJson(rule), inJson(own)) }
    : file;

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
