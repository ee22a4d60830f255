import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import type { KitFile } from '~/lib/kit/data-files';
import { exampleFiles, type Handbook } from '~/lib/kit/example';
import type { KitWords } from '~/lib/kit/filled-with';
import type { Both, Locale } from '~/lib/locale';
import type { Kit } from '~/schemas/kit';
import { inLanguage } from '~/content/lookup/in-language';
import { readKit } from '../../content/read';

const yaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));

interface Passage {
  id: string;
  title: Both<string>;
  text: Both<string>;
  kind?: string;
}

export const manifest: Kit = readKit();
export const wordsIn = (locale: Locale): KitWords => inLanguage(manifest.words, locale);
export const listed = manifest.projects.flatMap(({ files }) => files);

export function handbook(locale: Locale): Handbook {
  const passages = yaml('content/corpora/harbour-line/passages.yaml') as Passage[];
  const questions = yaml('content/corpora/harbour-line/questions.yaml') as {
    id: string;
    text: Both<string>;
    gold: string[];
  }[];
  const keys = yaml('content/corpora/harbour-line/keys.yaml') as Handbook['keys'];
  return {
    locale,
    words: wordsIn(locale),
    passages: passages
      .filter(({ kind }) => kind === undefined)
      .map(({ id, title, text }) => ({ id, title: title[locale], text: text[locale] })),
    questions: questions.map(({ text, gold }) => ({ question: text[locale], answers: gold })),
    ids: questions.map(({ id }) => id),
    keys,
  };
}

/** Documents by their names, lines of Markdown, and files as they are written. */
export const kitTexts = yaml('tests/fixtures/kit-texts.yaml') as {
  cuts: Record<string, string>;
  lines: string[];
  files: Record<string, string>;
};

/** Lays the whole kit into a new folder, as a reader unpacks it, until the tests around the call are over. */
export function unpacked(locale: Locale): string {
  const folder = mkdtempSync(join(tmpdir(), 'kit-'));
  for (const { path } of listed.filter(({ made }) => !made)) {
    const from = path === 'README.md' ? `README.${locale}.md` : path;
    cpSync(join('content/kit', from), join(folder, path));
  }
  laidInto(folder, exampleFiles(handbook(locale)));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

export function laidInto(folder: string, files: readonly KitFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The lines of a file of the kit, each of which is JSON. */
export const jsonLines = <T>(...path: string[]): T[] =>
  readFileSync(join(...path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
