import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { term, type Term } from '~/schemas/term';

/** The terms of the glossary, validated, in alphabetical order: the same on every machine. */
export const glossary = (): (Term & { slug: string })[] =>
  globSync('content/glossary/*.yaml')
    .sort()
    .map((path) => ({
      slug: basename(path, '.yaml'),
      ...term.parse(parse(readFileSync(path, 'utf8'))),
    }));
