import { copyText } from '~/browser/save-file';
import { fill } from '~/i18n/format';
import type { PageWords } from './page-words';

type Words = PageWords['shared'];
/** Milliseconds that a message stays in sight. */
const MESSAGE = 4000;

/** The Share menus: one is open at a time, Escape and a press elsewhere close it. */
export function wireSharing(article: HTMLElement, words: Words): void {
  const menus = [...article.querySelectorAll<HTMLDetailsElement>('.sharing')];
  document.addEventListener('click', ({ target }) => {
    for (const menu of menus) if (!menu.contains(target as Node)) menu.open = false;
  });
  for (const menu of menus) wireMenu(menu, words);
}

function wireMenu(menu: HTMLDetailsElement, words: Words): void {
  const figure = menu.closest('figure')!;
  const close = () => {
    menu.open = false;
    menu.querySelector('summary')!.focus();
  };
  const wire = (name: string, then: () => Promise<string>) => {
    const button = menu.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
    button.disabled = false;
    button.addEventListener('click', async () => {
      close();
      say(figure, await then());
    });
  };
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  wire('copy', async () => {
    const url = addressOf(figure);
    return (await copyText(url)) ? words.copied : fill(words.link, { url });
  });
  wire('picture', async () => {
    try {
      const { sharePicture } = await import('./picture');
      return (await sharePicture(figure, addressOf(figure), words)) ? words.saved : '';
    } catch {
      return words.failed;
    }
  });
}

const addressOf = ({ id }: HTMLElement): string => `${location.href.split('#')[0]}#${id}`;

function say(figure: HTMLElement, message: string): void {
  const status = figure.querySelector<HTMLElement>('[data-status]')!;
  status.textContent = message;
  status.classList.replace('sr', 'note-five');
  setTimeout(() => status.classList.replace('note-five', 'sr'), MESSAGE);
}
