import { readFileSync } from 'node:fs';
import type { KitFile } from '~/lib/kit/data-files';
import { exampleFiles, type Handbook } from '~/lib/kit/example';
import { withContents, type KitWords } from '~/lib/kit/filled-with';
import { askedOf } from '~/lib/kit/retrieval-files';
import type { Locale } from '~/lib/locale';
import { examsText } from '~/lib/ladder/model-replies';
import { corpus } from './corpora';
import { onceEach } from './entries';
import { inLanguage } from './in-language';
import { ladderExams } from './ladder-exams';
import { single } from './single-files';

const FOLDER = 'content/kit';

export const kit = single('kit', 'kit', 'the kit needs it');

export const kitWords = async (locale: Locale): Promise<KitWords> =>
  inLanguage((await kit()).words, locale);

export const kitFiles = onceEach(async (locale: Locale): Promise<KitFile[]> => {
  const data = await handbookData(locale);
  const made = new Map(exampleFiles(data).map(({ path, text }) => [path, text]));
  made.set('5-evaluation/ladder.json', examsText(await ladderExams()));
  const { projects } = await kit();
  return projects
    .flatMap(({ files }) => files)
    .map(({ path }) => ({ path, text: made.get(path) ?? written(path, locale) }))
    .map((file) =>
      file.path === 'README.md' ? { ...file, text: filledIn(file.text, data) } : file,
    );
});

/** The README with a description of the built-in data, before a reader adds any. */
const filledIn = (readme: string, data: KitHandbook) =>
  withContents(readme, data.locale, data.words, {
    passages: data.passages.length,
    documents: [],
    questions: data.questions.length,
    asked: askedOf(data),
  });

type KitHandbook = Handbook & { words: KitWords };

/** The handbook for its staff, without outdated, planted or restricted passages. */
async function handbookData(locale: Locale): Promise<KitHandbook> {
  const { passages, questions, keys } = await corpus('harbour-line');
  const open = passages.filter(({ kind }) => kind === undefined);
  return {
    locale,
    words: await kitWords(locale),
    passages: open.map(({ id, title, text }) => ({ id, title: title[locale], text: text[locale] })),
    questions: questions.map(({ text, gold }) => ({ question: text[locale], answers: gold })),
    ids: questions.map(({ id }) => id),
    keys,
  };
}

function written(path: string, locale: Locale): string {
  const name = path === 'README.md' ? `README.${locale}.md` : path;
  try {
    return readFileSync(`${FOLDER}/${name}`, 'utf8');
  } catch {
    throw new Error(
      `${FOLDER}/kit.yaml lists ${path}, and ${FOLDER}/${name} is not there. Add the file.`,
    );
  }
}
