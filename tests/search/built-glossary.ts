import { readFileSync } from 'node:fs';
import type { IndexFile } from '~/components/site/search/index-file';
import { openIndexFile } from '~/components/site/search/site-search';
import { openTerms } from '~/components/site/search/word-search';
import { byFit, fitOf } from '~/lib/glossary/fit';
import type { Locale } from '~/lib/locale';

/** The slugs that the built glossary lists for what is typed, in order: terms of that name, or else similar ones. */
export async function builtGlossary(locale: Locale): Promise<(typed: string) => string[]> {
  const file = readFileSync(`dist/search/terms-${locale}.json`, 'utf8');
  const search = openIndexFile(JSON.parse(file) as IndexFile);
  const find = await openTerms(search);
  const slugOf = ({ url }: { url: string }) => url.split('/').at(-2)!;
  return (typed) => {
    const named = search.documents
      .flatMap((document) => {
        const fit = fitOf(typed, document.names);
        return fit ? [{ document, fit }] : [];
      })
      .sort((a, b) => byFit(a.fit, b.fit));
    const found = named.length > 0 ? named : find(typed);
    return [...new Set(found.map(({ document }) => slugOf(document)))];
  };
}
