import { fetchFile } from '~/browser/page';
import { spansOf, type Key } from '~/lib/answering/key';
import { inLanguage, type BilingualHandbook } from '~/lib/handbook/handbook';
import { csvFile } from '~/lib/export';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { sentences } from '~/lib/text/sentences';
import type { OwnPage } from '../context';
import type { Words } from 'words:own-shelf';

export const SETS = ['manual', 'tickets', 'other'] as const;
export type SetName = (typeof SETS)[number];

/** The files of an example, as if they had been dropped. @throws if the host does not have them */
export async function filesOf(
  set: SetName,
  { examples, locale }: Pick<OwnPage, 'examples' | 'locale'>,
  t: Words,
): Promise<File[]> {
  if (set === 'tickets') {
    const rows = await jsonAt<string[][]>(examples.tickets);
    return [new File([csvFile('', [['text', 'label'], ...rows]).body], t.ticketsFile)];
  }
  const other = LOCALE_CODES.find((one) => one !== locale)!;
  const language = set === 'manual' ? locale : other;
  const [handbook, keys] = await Promise.all([
    jsonAt<BilingualHandbook>(examples.handbook),
    jsonAt<Record<string, Key>>(`${examples.keys}-${language}`),
  ]);
  return handbookFiles(handbook, keys, language, t);
}

const jsonAt = async <T>(address: string): Promise<T> =>
  (await (await fetchFile(`${address}.json`)).json()) as T;

function handbookFiles(
  both: BilingualHandbook,
  keys: Readonly<Record<string, Key>>,
  language: Locale,
  t: Pick<Words, 'handbookFile' | 'questionsFile'>,
): File[] {
  const { passages, questions } = inLanguage(both, language);
  const valid = passages.filter(({ kind, role }) => kind === undefined && role === 'public');
  const textOf = new Map(valid.map(({ id, text }) => [id, text]));
  const written = valid.map(({ section, title, text }, at) => {
    const opens = section === valid[at - 1]?.section ? '' : `# ${section}\n\n`;
    return `${opens}## ${title}\n\n${text}\n`;
  });
  const asked = questions.flatMap(({ id, text, gold }) => {
    const found = gold.flatMap((one) => sentenceWith(textOf.get(one) ?? '', keys[id] ?? []));
    return found.length > 0 ? [[text, found[0]!]] : [];
  });
  const table = csvFile('', [['question', 'answer'], ...asked]).body;
  return [new File([written.join('\n')], t.handbookFile), new File([table], t.questionsFile)];
}

function sentenceWith(text: string, key: Key): string[] {
  const [first] = spansOf(key, text);
  if (!first) return [];
  return [...sentences(text)]
    .filter(({ start, end }) => start <= first.start && first.end <= end)
    .map(({ start, end }) => text.slice(start, end));
}
