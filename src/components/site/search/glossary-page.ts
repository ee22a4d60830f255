import { fill } from '~/i18n/format';
import { onTyped, wireArrowKeys } from './arrow-keys';
import { showMarked } from './mark-words';
import type { SiteSearch } from './site-search';

/** The words of the page that the script needs; the page has more. */
type Words = Record<
  'everything' | 'inPart' | 'one' | 'many' | 'none' | 'noneInPart' | 'loading' | 'failed',
  string
>;

const page = document.querySelector<HTMLElement>('[data-glossary]')!;
const words = JSON.parse(page.dataset.words!) as Words;
const form = page.querySelector('form')!;
const input = page.querySelector<HTMLInputElement>('input[type=search]')!;
const status = page.querySelector('[role=status]')!;
const letters = page.querySelector<HTMLElement>('[data-letters]')!;
const list = page.querySelector<HTMLElement>('.entries')!;
/** In the order of the alphabet, as the page was written. */
const entries = new Map(
  [...list.querySelectorAll<HTMLElement>('[data-term]')].map((entry) => [
    entry.dataset.term!,
    entry,
  ]),
);

let search: SiteSearch | undefined;
let loading: Promise<void> | undefined;

function load(): Promise<void> {
  loading ??= import('./site-search')
    .then(({ loadSearch }) => loadSearch(page.dataset.index!))
    .then((ready) => void (search = ready))
    .catch(() => {
      loading = undefined;
      status.textContent = words.failed;
    });
  return loading;
}

const chosenPart = () => String(new FormData(form).get('part') ?? '');

/** Slugs of the terms that fit, the best first; all of them when nothing is asked. */
function fitting(query: string): string[] {
  if (!query) return [...entries.keys()];
  return search!(query, 'term').map(({ document }) => document.url.split('/').at(-2) ?? '');
}

async function answer(): Promise<void> {
  if (input.value.trim() && !search) {
    status.textContent = words.loading;
    await load();
    if (!search) return;
  }
  const query = input.value.trim();
  const part = chosenPart();
  const shown = fitting(query)
    .flatMap((slug) => entries.get(slug) ?? [])
    .filter((entry) => !part || entry.dataset.part === part);
  list.replaceChildren(...shown);
  letters.hidden = query !== '' || part !== '';
  unmark();
  if (query) shown.forEach((entry) => mark(entry, query));
  status.textContent = fill(words[sentenceFor(shown.length, query, part)], {
    n: shown.length,
    query,
  });
}

function sentenceFor(n: number, query: string, part: string): keyof Words {
  if (!query) return part ? 'inPart' : 'everything';
  if (n === 0) return part ? 'noneInPart' : 'none';
  return n === 1 ? 'one' : 'many';
}

const marked = new Map<Element, string>();

function mark(entry: HTMLElement, query: string): void {
  for (const element of entry.querySelectorAll('h2 a, .other, .also, .def')) {
    marked.set(element, element.textContent ?? '');
    showMarked(element, element.textContent ?? '', query);
  }
}

function unmark(): void {
  for (const [element, text] of marked) element.textContent = text;
  marked.clear();
}

/** The part filter stands in the address; what is typed does not. */
function keepPart(): void {
  const address = new URL(location.href);
  if (chosenPart()) address.searchParams.set('part', chosenPart());
  else address.searchParams.delete('part');
  address.hash = '';
  history.replaceState(null, '', address);
}

function restorePart(): void {
  const part = new URLSearchParams(location.search).get('part');
  for (const radio of form.querySelectorAll<HTMLInputElement>('[name=part]'))
    if (radio.value === part) radio.checked = true;
}

page.querySelector<HTMLFieldSetElement>('[data-controls]')!.disabled = false;
for (const reach of ['focus', 'pointerenter']) input.addEventListener(reach, () => void load());
onTyped(input, () => void answer());
wireArrowKeys(input, page, () => [...list.querySelectorAll<HTMLElement>('h2 a')]);
input.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !input.value) return;
  input.value = '';
  void answer();
});
form.addEventListener('change', ({ target }) => {
  if ((target as HTMLInputElement).name !== 'part') return;
  keepPart();
  void answer();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (input.value.trim())
    void answer().then(() => list.querySelector<HTMLAnchorElement>('h2 a')?.click());
});
restorePart();
if (input.value.trim() || chosenPart()) void answer();
