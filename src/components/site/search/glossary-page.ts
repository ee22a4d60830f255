import { readSession, removeSession } from '~/browser/storage';
import { fill } from '~/i18n/format';
import { onTyped, wireArrowKeys } from './arrow-keys';
import { LOOKED_UP } from './looked-up';
import { meaningPart } from './meaning/part';
import { openTerm } from './open-term';
import { isCut, queryIn } from './query-words';
import type { WordSearch } from './word-search';
import { entryOf, namedBy, readTerms, type Found, type Term } from './term-list';
import type { Words as GlossaryStrings } from 'words:glossary';

type Words = GlossaryStrings['client'];

/** The most terms listed; those further down are of little use. */
const SHOWN = 12;

const page = document.querySelector<HTMLElement>('[data-glossary]')!;
const words = JSON.parse(page.dataset.words!) as Words;
const form = page.querySelector('form')!;
const input = page.querySelector<HTMLInputElement>('input[type=search]')!;
const part = page.querySelector<HTMLSelectElement>('select[name=part]')!;
const status = page.querySelector('[role=status]')!;
const letters = page.querySelector<HTMLElement>('[data-letters]')!;
const list = page.querySelector<HTMLElement>('.listed')!;
const first = page.querySelector<HTMLElement>('[data-first]')!;
const all = page.querySelector<HTMLElement>('[data-all]')!;
const results = page.querySelector<HTMLElement>('[data-results]')!;
const near = results.querySelector<HTMLElement>('[data-near]')!;
const byWords = results.querySelector<HTMLElement>('[data-by-words]')!;
const terms = readTerms(all);
const bySlug = new Map(terms.map((term) => [term.slug, term]));
const meaning = meaningPart(page, input, false, () => answer());

let find: WordSearch | undefined;
let loading: Promise<void> | undefined;

/** Loads how terms are described, for what matches no name; the names themselves are in the page. */
function load(): Promise<void> {
  loading ??= Promise.all([import('./site-search'), import('./word-search')])
    .then(async ([{ loadSearch }, { openTerms }]) => {
      find = await openTerms(await loadSearch(page.dataset.index!));
    })
    .catch(() => void (loading = undefined));
  return loading;
}

const inPart = (term: Term) => !part.value || term.part === part.value;

/** The terms of documents, each once. */
function foundIn(hits: readonly { document: { url: string } }[]): Found[] {
  const slugs = hits.map(({ document }) => document.url.split('/').at(-2)!);
  const found = new Set(slugs.flatMap((slug) => bySlug.get(slug) ?? []));
  return [...found].filter(inPart).map((term) => ({ term }));
}

/** Misspelled names, pinyin, definitions and what people say, best first. */
const similarTo = (query: string): Found[] => foundIn(find?.(query) ?? []);

function showAll(): void {
  for (const term of terms) term.element.hidden = !inPart(term);
  for (const group of all.querySelectorAll<HTMLElement>('[data-letter]')) {
    group.hidden = !group.querySelector('[data-term]:not([hidden])');
    letters.querySelector<HTMLElement>(`[href="#${group.id}"]`)!.hidden = group.hidden;
  }
  first.hidden = part.value !== '';
  const n = terms.filter(inPart).length;
  status.textContent = fill(part.value ? words.inPart : words.everything, { n });
}

function showNear(query: string, found: readonly Found[]): void {
  const labels = meaning.labels();
  const listed = new Set(found.map(({ term }) => term));
  const others = foundIn(meaning.near(query)).filter(({ term }) => !listed.has(term));
  near.hidden = others.length === 0;
  byWords.hidden = !labels || found.length === 0;
  near.querySelector('h2')!.textContent = labels?.meaningHeading ?? '';
  byWords.textContent = labels?.wordsHeading ?? '';
  near.querySelector('dl')!.replaceChildren(...entriesOf(others, query));
}

const entriesOf = (found: readonly Found[], query: string) =>
  found.map((one) => entryOf(one, query, words.also));

/** Shows the terms whose names match, the first of them opened; if there are none, similar ones, labelled as such. */
function showFound(query: string): void {
  const named = namedBy(query, terms);
  const fitting = named.filter(({ term }) => inPart(term));
  const similar = named.length > 0 ? [] : similarTo(query);
  const found = [...fitting, ...similar].slice(0, SHOWN);
  results.querySelector('dl')!.replaceChildren(...entriesOf(found, query));
  showNear(query, found);
  const sentence = sentenceFor(fitting.length, named.length > 0, similar.length > 0);
  status.textContent = fill(words[sentence], { n: fitting.length, shown: SHOWN, query });
  if (isCut(input)) status.append(' ', words.cut);
  const first = results.querySelector<HTMLElement>('[data-term]');
  if (first) void openTerm(first).catch(() => undefined); // its entry stays as it is
}

function sentenceFor(fitting: number, elsewhere: boolean, similar: boolean): keyof Words {
  if (fitting > SHOWN) return 'best';
  if (fitting > 0) return fitting === 1 ? 'one' : 'many';
  if (elsewhere) return 'noneInPart';
  if (similar) return 'onlySimilar';
  if (!find) return loading ? 'loading' : 'failed';
  return part.value ? 'noneInPart' : 'none';
}

function show(): void {
  const query = queryIn(input);
  const focused = document.activeElement?.closest<HTMLElement>('[data-results] [data-term]');
  results.hidden = query === '';
  letters.hidden = query !== '';
  first.hidden = query !== '';
  if (query) all.remove();
  else if (!all.isConnected) list.append(all);
  if (query) showFound(query);
  else {
    for (const found of results.querySelectorAll('dl')) found.replaceChildren();
    showAll();
  }
  if (isBelow) list.scrollIntoView();
  if (focused) linkTo(focused.dataset.term!).focus();
}

const linkTo = (slug: string) =>
  results.querySelector<HTMLElement>(`[data-term="${slug}"] .name`) ?? input;

/** True if the list begins above what is seen; noted at a scroll, as a key would have to wait for a layout. */
let isBelow = false;
addEventListener('scroll', () => (isBelow = list.getBoundingClientRect().top < 0), {
  passive: true,
});

function answer(): void {
  const waits = queryIn(input) !== '' && !find;
  const ready = waits ? load() : undefined;
  show();
  void ready?.then(show);
}

/** Stores the part filter in the URL, but not the typed text. */
function keepPart(): void {
  const address = new URL(location.href);
  if (part.value) address.searchParams.set('part', part.value);
  else address.searchParams.delete('part');
  address.hash = '';
  history.replaceState(null, '', address);
}

function restorePart(): void {
  const named = new URLSearchParams(location.search).get('part');
  if ([...part.options].some(({ value }) => value === named)) part.value = named!;
}

page.querySelector<HTMLFieldSetElement>('[data-controls]')!.disabled = false;
onTyped(input, answer);
wireArrowKeys(input, page, () =>
  [...list.querySelectorAll<HTMLElement>('.name')].filter((link) => link.checkVisibility()),
);
input.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !input.value) return;
  input.value = '';
  answer();
});
part.addEventListener('change', () => {
  keepPart();
  answer();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = queryIn(input);
  if (!query) return;
  void (namedBy(query, terms).length > 0 ? Promise.resolve() : load()).then(() => {
    if (queryIn(input) !== query) return;
    show();
    results.querySelector<HTMLAnchorElement>('.name')?.click();
  });
});
restorePart();
input.value ||= readSession(LOOKED_UP) ?? '';
removeSession(LOOKED_UP);
if (queryIn(input) || part.value) answer();
