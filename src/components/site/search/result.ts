import { element } from '~/browser/element';
import { languageOf } from '~/lib/glossary/names';
import { marked } from './mark-words';
import type { Found } from './ranking';
import type { SiteDocument } from './site-document';
import type { Words as SearchStrings } from 'words:search';

/** Its kind, title, name by which it was found, a sentence. @param by which search found it, if there are two */
export function resultOf(
  { document: found, name }: Pick<Found, 'document' | 'name'>,
  query: string,
  t: SearchStrings,
  by = '',
) {
  const link = element(
    'a',
    { class: 'as-grid gap-0-3 hair-below no-underline', href: found.url },
    element('small', { class: 'soft f13' }, t.kinds[found.kind] + (by && ` · ${by}`)),
    ' ',
    element('b', { class: 'head-17' }, ...marked(found.title, query)),
    ...(found.titleOther ? [' ', otherTitle(found.titleOther, query)] : []),
    ...(name && isHidden(name, found) ? [' ', alias(name, t)] : []),
    ' ',
    element('span', { class: 'clipped muted' }, ...marked(found.text, query)),
  );
  return element('li', {}, link);
}

const isHidden = (name: string, { title, titleOther = '', text }: SiteDocument) =>
  !`${title}\n${titleOther}\n${text}`.toLowerCase().includes(name.toLowerCase());

const alias = (name: string, { also }: SearchStrings): HTMLElement =>
  element('i', { class: 'upright soft', 'data-alias': '' }, `${also} `, element('mark', {}, name));

const otherTitle = (title: string, query: string): HTMLElement =>
  element('i', { class: 'upright soft', lang: languageOf(title) }, ...marked(title, query));
