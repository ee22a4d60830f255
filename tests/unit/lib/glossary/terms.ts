import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { TermNames } from '~/lib/glossary/names';

export interface TermFile extends TermNames {
  readonly definition: { readonly en: string; readonly zh: string };
}

const FOLDER = new URL('../../../../content/glossary/', import.meta.url);

/** All terms of the glossary; the file name is the slug. */
export function readTerms(): TermFile[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({
      slug: file.replace(/\.yaml$/, ''),
      ...parse(readFileSync(new URL(file, FOLDER), 'utf8')),
    }));
}
