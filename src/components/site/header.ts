import { fill } from '~/i18n/format';
import { removeLocal, writeLocal, readLocal } from '~/browser/storage';
import { onReturn } from '~/browser/page';

const { dataset } = document.documentElement;
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const themeOf = (name: string | null | undefined): Theme =>
  name === 'light' || name === 'dark' ? name : 'auto';

const currentTheme = (): Theme => themeOf(dataset.theme);

function applyTheme(theme: Theme): void {
  if (theme === 'auto') {
    delete dataset.theme;
    removeLocal('theme');
  } else {
    dataset.theme = theme;
    writeLocal('theme', theme);
  }
}

function wireTheme(button: HTMLButtonElement): void {
  const words = JSON.parse(button.dataset.words!) as Record<Theme | 'next', string>;
  const show = () => {
    const now = currentTheme();
    button.setAttribute(
      'aria-label',
      fill(words.next, { now: words[now], next: words[nextTheme(now)] }),
    );
    button.querySelector('use')!.setAttribute('href', `#i-${now}`);
    button.querySelector('[data-theme-name]')!.textContent = words[now];
  };
  button.addEventListener('click', () => {
    applyTheme(nextTheme(currentTheme()));
    show();
  });
  onReturn(() => {
    applyTheme(themeOf(readLocal('theme')));
    show();
  });
  button.disabled = false;
  show();
}

const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;

/** The language link keeps the reader's place and settings, and stores the choice. */
function wireTwin(link: HTMLAnchorElement): void {
  const path = link.pathname;
  link.addEventListener('click', () => {
    writeLocal('locale', link.dataset.twin!);
    link.href = path + location.search + location.hash;
  });
}

document.querySelectorAll<HTMLButtonElement>('[data-theme-button]').forEach(wireTheme);
document.querySelectorAll<HTMLAnchorElement>('a[data-twin]').forEach(wireTwin);
