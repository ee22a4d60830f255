import { keepPlace, keepsPlace } from './place';

/** Marks the section in view in the contents of a lesson, and stores it for readers who want that. */
const lesson = document.querySelector<HTMLElement>('x-read-mark')!.dataset.lesson!;
const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a')];
const linkOf = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));

/** What is observed for each link: its heading, or the whole step of a walk. */
const idOf = new Map<Element, string>();

const observer = new IntersectionObserver(
  (entries) => {
    const seen = entries.find((entry) => entry.isIntersecting);
    if (!seen) return;
    for (const link of links) link.removeAttribute('aria-current');
    const section = idOf.get(seen.target)!;
    linkOf.get(section)?.setAttribute('aria-current', 'true');
    if (keepsPlace()) keepPlace({ lesson, section });
  },
  { rootMargin: '0px 0px -70% 0px' },
);
for (const id of linkOf.keys()) {
  const heading = document.getElementById(id);
  const place = heading?.closest('[data-step]') ?? heading;
  if (!place) continue;
  idOf.set(place, id);
  observer.observe(place);
}
