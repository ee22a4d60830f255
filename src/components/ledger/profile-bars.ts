import { fill } from '~/i18n/format';
import { passes, without, type Filter } from '~/lib/ledger/filter';
import { shows, type Entry } from '~/lib/ledger/loosen';
import type { Words } from 'words:claims';

/** Fills each bar by the share of its claims that match the other filters, marks the chosen one. */
export function drawProfiles(
  root: HTMLElement,
  entries: readonly Entry[],
  filter: Filter,
  words: readonly string[],
  t: Words['client'],
): void {
  const others = without(without(filter, 'article'), 'verdict');
  const filtered = Object.keys(others).length > 0 || words.length > 0;
  const fitting = entries.filter((entry) => shows(entry, others, words));
  for (const bar of root.querySelectorAll<HTMLElement>('[data-bar]')) {
    const [article = '', verdict = ''] = bar.dataset.bar!.split(' ');
    const own = { article: [article], verdict: [verdict] };
    const count = (some: readonly Entry[]) => some.filter(({ filed }) => passes(filed, own)).length;
    fillBar(bar, count(fitting), count(entries), filtered, t);
  }
  markChosen(root, filter);
}

function fillBar(
  bar: HTMLElement,
  now: number,
  all: number,
  filtered: boolean,
  t: Words['client'],
) {
  const { share, width } = bar.dataset;
  bar.querySelector('b')!.textContent = String(now);
  bar.querySelector('small')!.textContent = filtered ? fill(t.barOf, { n: all }) : `${share}%`;
  const part = all === 0 ? 0 : now / all;
  bar.querySelector('.now')!.setAttribute('width', `${Number(width) * part}%`);
}

function markChosen(root: HTMLElement, { article = [], verdict = [] }: Filter): void {
  const isAlone = (values: readonly string[], asked: string | null) =>
    asked === null ? values.length === 0 : values.length === 1 && values[0] === asked;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-sets]')) {
    const query = new URLSearchParams(link.search);
    const chosen =
      article.length + verdict.length > 0 &&
      isAlone(article, query.get('article')) &&
      isAlone(verdict, query.get('verdict'));
    if (chosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
