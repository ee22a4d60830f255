import { languageOf } from '~/lib/glossary/names';
import { showMarked } from './mark-words';
import type { Found } from './ranking';
import type { SiteDocument } from './site-document';
import type { Words as SearchStrings } from 'words:search';

/**
 * One result as a line of the list: its kind, its title, the name by which it was found, a sentence.
 * @param by which search found it, if there are two
 */
export function resultOf(
  { document: found, name }: Pick<Found, 'document' | 'name'>,
  query: string,
  t: SearchStrings,
  by = '',
) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = found.url;
  link.append(
    part('small', by ? `${t.kinds[found.kind]} · ${by}` : t.kinds[found.kind]),
    ' ',
    part('b', found.title, query),
    ...(found.titleOther ? [' ', otherTitle(found.titleOther, query)] : []),
    ...(name && isHidden(name, found) ? [' ', alias(name, t)] : []),
    ' ',
    part('span', found.text, query),
  );
  item.append(link);
  return item;
}

/** True if a name occurs nowhere in the visible text of the result. */
const isHidden = (name: string, { title, titleOther = '', text }: SiteDocument) =>
  !`${title}\n${titleOther}\n${text}`.toLowerCase().includes(name.toLowerCase());

/** The alias that matched, marked as a whole. */
function alias(name: string, { also }: SearchStrings): HTMLElement {
  const element = document.createElement('i');
  element.dataset.alias = '';
  const mark = document.createElement('mark');
  mark.textContent = name;
  element.append(`${also} `, mark);
  return element;
}

function otherTitle(title: string, query: string): HTMLElement {
  const element = part('i', title, query);
  element.lang = languageOf(title);
  return element;
}

function part(tag: string, text: string, query = ''): HTMLElement {
  const element = document.createElement(tag);
  showMarked(element, text, query);
  return element;
}
