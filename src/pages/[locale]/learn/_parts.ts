import { onReturn } from '~/browser/page';
import { readLessons } from '~/components/site/read-marks';
import { savedPlace } from '~/components/site/place';
import { onward } from '~/lib/lesson/progress';

/** The current part shows its summaries, the others when they are opened; a path fades all other lessons. */
const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
const lessons = [...document.querySelectorAll<HTMLElement>('.course > li')];
const chosen = new URLSearchParams(location.search).get('path');

function open(part: HTMLElement, isOpen: boolean): void {
  part.classList.toggle('rest', !isOpen);
  part.querySelector('[data-open]')!.setAttribute('aria-expanded', String(isOpen));
}

/** Opens the part of the lesson to continue with, or the one named in the URL. */
function openInHand(): void {
  const ids = lessons.map(({ id }) => id);
  const next = onward(ids, { read: readLessons(), place: savedPlace() })?.lesson ?? ids[0]!;
  const target = document.getElementById(location.hash.slice(1));
  const inHand =
    target?.closest('[data-part]') ?? document.getElementById(next)?.closest('[data-part]');
  for (const part of parts) open(part, part === (inHand ?? parts[0]));
}

function showPath(): void {
  const link = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(chosen ?? '')}"]`);
  if (!link) return;
  link.setAttribute('aria-current', 'true');
  document.querySelector<HTMLElement>('[data-all]')!.hidden = false;
  document.querySelector<HTMLElement>(`[data-chosen-path="${chosen}"]`)!.hidden = false;
  for (const lesson of lessons)
    lesson.classList.toggle('aside', !lesson.dataset.paths!.split(' ').includes(chosen!));
}

for (const part of parts) {
  const button = part.querySelector<HTMLButtonElement>('[data-open]')!;
  button.disabled = false;
  button.addEventListener('click', () => open(part, part.classList.contains('rest')));
}
showPath();
onReturn(openInHand);
openInHand();
