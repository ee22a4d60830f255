import { fill } from '~/i18n/format';
import { localeOf } from '~/lib/locale';
import type { Match } from '~/lib/glossary/rank-matches';
import type { SearchKind } from '~/lib/glossary/search-document';
import { BASE } from '~/site';
import { onTyped, wireArrowKeys } from './arrow-keys';
import { showMarked } from './mark-words';
import type { SiteDocument } from './site-document';
import { loadSearch } from './site-search';
import { searchStrings, type SearchStrings } from './strings';

/** As many results as a reader looks through. */
const SHOWN = 20;

/** Loads the index and brings the dialog to life. Rejects when the index does not come. */
export async function startDialog(dialog: HTMLDialogElement): Promise<void> {
  const { index } = dialog.dataset;
  const strings = searchStrings[localeOf(new URL(location.href), BASE)];
  const input = dialog.querySelector('input')!;
  const status = dialog.querySelector('[role=status]')!;
  const list = dialog.querySelector<HTMLElement>('[data-results]')!;
  status.textContent = strings.loading;
  const search = await loadSearch(index!).finally(() => (status.textContent = strings.hint));

  const answer = () => {
    const query = input.value.trim();
    const matches = query ? search(query) : [];
    status.textContent = query ? countOf(matches.length, query, strings) : strings.hint;
    list.replaceChildren(
      ...matches.slice(0, SHOWN).map((match) => resultOf(match, query, strings)),
    );
    list.scrollTop = 0;
  };
  onTyped(input, answer);
  wireArrowKeys(input, dialog, () => [...list.querySelectorAll('a')]);
  list.addEventListener('click', () => dialog.close());
  answer();
}

function countOf(n: number, query: string, { none, one, many, best }: SearchStrings): string {
  if (n === 0) return fill(none, { query });
  if (n === 1) return one;
  return fill(n > SHOWN ? best : many, { n, shown: SHOWN });
}

function resultOf({ document: found }: Match<SiteDocument>, query: string, t: SearchStrings) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = found.url;
  link.append(
    part('small', kindOf(found, t)),
    ' ',
    part('b', found.title, query),
    ...(found.titleOther ? [' ', otherTitle(found.titleOther, query)] : []),
    ' ',
    part('span', found.text, query),
  );
  item.append(link);
  return item;
}

function kindOf({ kind, planned }: SiteDocument, words: SearchStrings): string {
  const announced: Partial<Record<SearchKind, string>> = words.planned;
  return (planned && announced[kind]) || words.kinds[kind];
}

function otherTitle(title: string, query: string): HTMLElement {
  const element = part('i', title, query);
  element.lang = document.documentElement.lang.startsWith('zh') ? 'en' : 'zh-Hans';
  return element;
}

function part(tag: string, text: string, query = ''): HTMLElement {
  const element = document.createElement(tag);
  showMarked(element, text, query);
  return element;
}
