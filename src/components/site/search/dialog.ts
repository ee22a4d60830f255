import { element } from '~/browser/element';
import { LOCALES, localeOf } from '~/lib/locale';
import { BASE } from '~/site';
import { answerOf, countOf, listed, shownOf, type Answer } from './answers';
import { onTyped, wireArrowKeys } from './arrow-keys';
import { lessonReader } from './lesson-texts';
import { meaningPart, type MeaningPart } from './meaning/part';
import { isCut, queryIn } from './query-words';
import { resultOf } from './result';
import { loadSearch, type SiteSearch } from './site-search';
import searchStrings, { type Words as SearchStrings } from 'words:search';
import { loadNear, type WordSearch } from './word-search';
import { stretchesOf } from '~/lib/text/emphasis';
import type { KnownAnswer } from './index-file';

/** Loads the index and activates the dialog. Rejects if the index cannot be loaded. */
export async function startDialog(dialog: HTMLDialogElement): Promise<void> {
  const locale = localeOf(new URL(location.href), BASE);
  const strings = searchStrings[locale];
  const index = `${BASE}search/${locale}.json`;
  const find = (selector: string) => dialog.querySelector<HTMLElement>(selector)!;
  const status = find('[role=status]');
  const list = find('[data-results]');
  // A page without its own address may be in another language.
  status.lang = list.lang = LOCALES[locale].lang;
  status.textContent = strings.loading;
  const search = await loadSearch(index).finally(() => (status.textContent = strings.hint));
  const line = element('div', { 'data-answer-line': '', 'aria-live': 'polite', hidden: '' });
  line.lang = list.lang;
  find('.meaning, .hits').before(line);
  wire({ dialog, status, list, line, examples: find('[data-examples]') }, index, search, strings);
}

/** The stops of the arrow keys: the answer, then the results or the examples. */
const STOPS =
  '[data-answer-line]:not([hidden]) a, [data-examples]:not([hidden]) button, [data-results] a';

type Places = { dialog: HTMLDialogElement } & Record<
  'status' | 'list' | 'line' | 'examples',
  HTMLElement
>;

function wire(
  { dialog, status, list, line, examples }: Places,
  index: string,
  search: SiteSearch,
  strings: SearchStrings,
): void {
  const lessons = lessonReader(index, search.parts);
  const input = dialog.querySelector('input')!;
  const meaning = meaningPart(dialog, input, true, () => answer());
  let near: WordSearch | undefined;

  /** Keeps unchanged lines in place with their focus and any press of the mouse; otherwise moves the focus on. */
  const showLines = (lines: readonly HTMLElement[]): void => {
    const isSame = (line: HTMLElement, at: number) => line.isEqualNode(list.children.item(at));
    examples.hidden = lines.length > 0;
    if (lines.length === list.children.length && lines.every(isSame)) return;
    const focused = list.querySelector<HTMLAnchorElement>('a:focus');
    list.replaceChildren(...lines);
    if (!focused) return;
    const links = [...list.querySelectorAll('a')];
    (links.find(({ href }) => href === focused.href) ?? input).focus();
  };
  const showAnswer = (query: string): void => {
    const known = search.answer(query);
    line.hidden = !known;
    const lines = known ? answerLine(known) : [];
    if (line.textContent !== lines.map((one) => one.textContent).join(''))
      line.replaceChildren(...lines);
  };
  const show = (query: string): Answer => {
    const answer = answerOf(query, search, lessons.read, near);
    status.textContent = countOf(answer, query, strings);
    if (isCut(input)) status.append(' ', strings.cut);
    showLines(linesOf(answer, query, strings, meaning));
    return answer;
  };
  const readOn = async (query: string): Promise<void> => {
    while (lessons.left() && queryIn(input) === query) {
      status.textContent = strings.reading;
      if (!(await lessons.next())) break;
      if (queryIn(input) === query && !show(query).isThin) return;
    }
    if (queryIn(input) === query) show(query);
  };
  const answer = () => {
    const query = queryIn(input);
    list.parentElement!.scrollTop = 0;
    showAnswer(query);
    if (query === '') {
      status.textContent = strings.hint;
      showLines([]);
    } else if (show(query).isThin) void readOn(query);
  };
  onTyped(input, answer);
  const stops = () => [...dialog.querySelectorAll<HTMLElement>(STOPS)];
  wireArrowKeys(input, dialog, stops);
  for (const links of [list, line]) links.addEventListener('click', closeAtLink);
  answer();
  void loadNear(index, search)
    .then((ready) => {
      near = ready;
      answer();
    })
    .catch(() => undefined); // the other searches work without it
}

/** Closes the dialog, since a link may lead to a place on the same page. */
function closeAtLink({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (link) link.closest('dialog')!.close();
}

/** The matches, then the similar ones, then those near in meaning, each list below its name. */
function linesOf(answer: Answer, query: string, strings: SearchStrings, meaning: MeaningPart) {
  const labels = meaning.labels();
  const line = (found: Parameters<typeof resultOf>[0], by = labels?.byWords) =>
    resultOf(found, query, strings, by);
  const named = (name: string, lines: readonly HTMLElement[]) => {
    const head = element('li', { class: 'hair-below small-print', 'data-similar': '' }, name);
    return lines.length > 0 ? [head, ...lines] : [];
  };
  const urls = new Set(listed(answer).map(({ document }) => document.url));
  const near = meaning.near(query).filter(({ document }) => !urls.has(document.url));
  return [
    ...shownOf(answer).map((one) => line(one)),
    ...named(
      strings.similar,
      answer.similar.map((one) => line(one)),
    ),
    ...named(
      labels?.meaningHeading ?? '',
      near.map((one) => line(one, labels?.byMeaning(one))),
    ),
  ];
}

const answerLine = ({ sentence, marks, links }: KnownAnswer): HTMLElement[] => [
  element('p', {}, element('span', {}, ...stretchesOf(sentence).map(stretch))),
  element(
    'p',
    { class: 'cluster' },
    ...links.map(([name, href]) => element('a', { href }, name)),
    ...marks.map(([on, label]) =>
      element('span', { class: 'ground-mark', 'data-measured-on': on }, label),
    ),
  ),
];

function stretch({ text, as }: ReturnType<typeof stretchesOf>[number]): string | HTMLElement {
  if (as === 'b') return element('b', {}, text);
  return as ? element('span', { class: 'hl' }, text) : text;
}
