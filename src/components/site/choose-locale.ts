import { isLocale, type Locale } from '~/lib/locale';
import { keep, kept } from '~/browser/kept';

/** The reader's earlier choice, else the first language of the browser that the site speaks. */
function preferred(): Locale {
  const chosen = kept('locale');
  if (isLocale(chosen)) return chosen;
  const known = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find(isLocale);
  return known ?? 'en';
}

const links = document.querySelectorAll<HTMLAnchorElement>('a[data-locale]');
for (const link of links)
  link.addEventListener('click', () => keep('locale', link.dataset.locale!));

const link = [...links].find(({ dataset }) => dataset.locale === preferred());
if (link) location.replace(link.href + location.hash);
