import { isCalm } from '~/browser/motion';

const COUNTED = 700;

const hero = document.querySelector<HTMLElement>('.hero')!;
const button = hero.querySelector<HTMLButtonElement>('[data-switch]')!;
const status = hero.querySelector('[data-status]')!;

const isOn = (): boolean => button.getAttribute('aria-pressed') === 'true';

/** Counts from the number before to the number after; a further press ends it. */
function count(before: HTMLElement, after: HTMLElement): void {
  const [from, to] = [before, after].map(({ dataset }) => Number(dataset.count));
  const began = performance.now();
  const wasOn = isOn();
  const whole = after.textContent!;
  const step = (now: number): void => {
    const part = Math.min(1, (now - began) / COUNTED);
    const isOver = part >= 1 || isOn() !== wasOn;
    const shown = String(Math.round(from! + (to! - from!) * Math.max(0, part)));
    after.textContent = isOver ? whole : whole.replace(String(to), shown);
    if (!isOver) requestAnimationFrame(step);
  };
  step(began);
}

button.disabled = false;
button.addEventListener('click', () => {
  button.setAttribute('aria-pressed', String(!isOn()));
  hero.toggleAttribute('data-on', isOn());
  const sides = isOn() ? ['.off', '.on'] : ['.on', '.off'];
  status.textContent = hero.querySelector(
    `[data-sentence]${sides[1]}`,
  )!.lastElementChild!.textContent;
  if (isCalm()) return;
  for (const counts of hero.querySelectorAll('.counts .flip')) {
    const [before, after] = sides.map((side) => counts.querySelector<HTMLElement>(`${side} b`)!);
    count(before!, after!);
  }
});
