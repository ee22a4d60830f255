import { keepPlace, keepsPlace } from './place';

/** Marks the section in view in the contents of a lesson, and stores it for readers who want that. */
const lesson = document.querySelector<HTMLElement>('x-read-mark')!.dataset.lesson!;
const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a')];
const linkOf = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));

const observer = new IntersectionObserver(
  (entries) => {
    const seen = entries.find((entry) => entry.isIntersecting);
    if (!seen) return;
    for (const link of links) link.removeAttribute('aria-current');
    linkOf.get(seen.target.id)?.setAttribute('aria-current', 'true');
    if (keepsPlace()) keepPlace({ lesson, section: seen.target.id });
  },
  { rootMargin: '0px 0px -70% 0px' },
);
for (const id of linkOf.keys()) {
  const heading = document.getElementById(id);
  if (heading) observer.observe(heading);
}
