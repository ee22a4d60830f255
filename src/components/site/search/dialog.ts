import { LOCALES, localeOf } from '~/lib/locale';
import { BASE } from '~/site';
import { answerOf, countOf, isThin, shownOf, type Answer } from './answers';
import { onTyped, wireArrowKeys } from './arrow-keys';
import { lessonReader, type LessonReader } from './lesson-texts';
import { resultOf } from './result';
import { loadSearch, type SiteSearch } from './site-search';
import { searchStrings, type SearchStrings } from './strings';

/** Loads the index and brings the dialog to life. Rejects when the index does not come. */
export async function startDialog(dialog: HTMLDialogElement): Promise<void> {
  const locale = localeOf(new URL(location.href), BASE);
  const strings = searchStrings[locale];
  const index = `${BASE}search/${locale}.json`;
  const status = dialog.querySelector<HTMLElement>('[role=status]')!;
  const list = dialog.querySelector<HTMLElement>('[data-results]')!;
  // A page without an address of its own may be in another language.
  status.lang = list.lang = LOCALES[locale].lang;
  status.textContent = strings.loading;
  const search = await loadSearch(index).finally(() => (status.textContent = strings.hint));
  wire({ dialog, status, list }, lessonReader(index, search.parts), search, strings);
}

interface Places {
  dialog: HTMLDialogElement;
  status: HTMLElement;
  list: HTMLElement;
}

function wire(
  { dialog, status, list }: Places,
  lessons: LessonReader,
  search: SiteSearch,
  strings: SearchStrings,
): void {
  const input = dialog.querySelector('input')!;

  /** Lines that stay as they are keep the focus, and a press of the mouse; others hand the focus on. */
  const showLines = (lines: readonly HTMLElement[]): void => {
    const isSame = (line: HTMLElement, at: number) => line.isEqualNode(list.children.item(at));
    if (lines.length === list.children.length && lines.every(isSame)) return;
    const focused = list.querySelector<HTMLAnchorElement>('a:focus');
    list.replaceChildren(...lines);
    if (!focused) return;
    const links = [...list.querySelectorAll('a')];
    (links.find(({ href }) => href === focused.href) ?? input).focus();
  };
  const show = (query: string): Answer => {
    const answer = answerOf(query, search, lessons.read);
    status.textContent = countOf(answer, query, strings);
    showLines(linesOf(answer, query, strings));
    return answer;
  };
  /** Reads lessons until enough fits, or something else is typed. */
  const readOn = async (query: string): Promise<void> => {
    while (lessons.left() && input.value.trim() === query) {
      status.textContent = strings.reading;
      if (!(await lessons.next())) break;
      if (input.value.trim() === query && !isThin(show(query))) return;
    }
    if (input.value.trim() === query) show(query);
  };
  const answer = () => {
    const query = input.value.trim();
    list.scrollTop = 0;
    if (query === '') {
      status.textContent = strings.hint;
      list.replaceChildren();
    } else if (isThin(show(query))) void readOn(query);
  };
  onTyped(input, answer);
  wireArrowKeys(input, dialog, () => [...list.querySelectorAll('a')]);
  list.addEventListener('click', () => dialog.close());
  answer();
}

/** The matches, and under a line of their own what is only similar. */
function linesOf(answer: Answer, query: string, strings: SearchStrings): HTMLElement[] {
  const lines = shownOf(answer).map((found) => resultOf(found, query, strings));
  if (answer.similar.length === 0) return lines;
  const line = document.createElement('li');
  line.dataset.similar = '';
  line.textContent = strings.similar;
  return [...lines, line, ...answer.similar.map((found) => resultOf(found, query, strings))];
}
