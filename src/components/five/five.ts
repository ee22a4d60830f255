import { openPresses } from '~/demos/walk/press';
import { markStep } from '~/demos/walk/rail';
import { fill } from '~/i18n/format';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { heightOf } from '~/lib/five/scale';
import { CASE, caseIn, decided, TEST, type Case } from '~/lib/five/verdict';
import type { PageWords } from './pictured';
import { sweep } from './sweep';

/** Milliseconds that a message stays in sight. */
const MESSAGE = 4000;
/** Where the slider stands until a test was made. */
const UNTESTED = String(TEST / 2);

const article = document.querySelector<HTMLElement>('.five article')!;
const words = JSON.parse(article.dataset.words!) as PageWords;
const steps = [...article.querySelectorAll<HTMLElement>('.step')];
const yours = steps.at(-1)!;
const part = <T extends HTMLElement>(name: string) => yours.querySelector<T>(`[data-${name}]`)!;
const form = part<HTMLFormElement>('decide');
const slider = form.elements.namedItem('read') as HTMLInputElement;

for (const step of steps.slice(0, -1))
  openPresses(step, {
    arrive: () => sweep(step),
    told: () =>
      [...step.querySelectorAll('.says, .bought, .why')]
        .map(({ textContent }) => textContent.trim())
        .join(' '),
  });
openDecision();
article.querySelectorAll<HTMLButtonElement>('[data-picture]').forEach(openPicture);
const marks = document.querySelectorAll('[data-mark]');
addEventListener('scroll', markStation, { passive: true });
markStation();

function openPicture(button: HTMLButtonElement): void {
  const figure = button.closest('figure')!;
  const status = figure.querySelector('[data-status]')!;
  const say = (message: string) => {
    status.textContent = message;
    status.classList.replace('sr', 'note-five');
    setTimeout(() => status.classList.replace('note-five', 'sr'), MESSAGE);
  };
  button.disabled = false;
  button.addEventListener('click', async () => {
    try {
      const { sharePicture } = await import('./picture');
      if (await sharePicture(figure, words)) say(words.saved);
    } catch {
      say(words.failed);
    }
  });
}

/** Marks the station of the picture in the middle of the window. */
function markStation(): void {
  const now = steps.findLastIndex((step) => step.getBoundingClientRect().top < innerHeight / 2);
  marks.forEach((one, at) => {
    one.ariaCurrent = at === Math.max(now, 0) ? 'step' : null;
  });
}

/** The reader's case: what the sentence holds decides what the plate says, and the address keeps it. Nothing is sent. */
function openDecision(): void {
  const untested = part<HTMLButtonElement>('untested');
  let now = caseIn(new URLSearchParams(location.search));

  const decide = (read: string) => {
    now = { ...caseIn(new FormData(form)), read };
    part('status').textContent = draw(now);
    keep(now);
  };
  for (const [name, value] of Object.entries(now))
    (form.elements.namedItem(name) as HTMLInputElement).value = value || UNTESTED;
  for (const event of ['input', 'pointerup'])
    slider.addEventListener(event, () => decide(slider.value));
  for (const select of form.querySelectorAll('select'))
    select.addEventListener('change', () => decide(now.read));
  form.addEventListener('submit', (event) => event.preventDefault());
  untested.disabled = false;
  untested.addEventListener('click', () => {
    slider.value = UNTESTED;
    decide('');
    slider.focus();
  });
  draw(now);
}

/** The address takes what differs from the defaults; other parameters stay. */
function keep(now: Case): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(now)) {
    url.searchParams.delete(name);
    if (value !== CASE[name as keyof Case][0]) url.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', url);
}

/** @returns the title of the advice */
function draw(now: Case): string {
  const { reading, advice } = decided(now);
  const read = now.read ? fill(words.tested, { n: now.read }) : words.notTested;
  yours.dataset.verdict = reading;
  for (const one of yours.querySelectorAll<HTMLElement>('.advice'))
    one.hidden = one.dataset.advice !== advice;
  part('read').textContent = read;
  part('out').textContent = now.read || '–';
  slider.ariaValueText = read;
  drawOwn(Number(slider.value));
  markStep(yours.dataset.step!, now.read !== '');
  const isOwnModel = advice === 'tune';
  part<HTMLAnchorElement>('guide').search = `?case=${isOwnModel ? 'own-model' : 'support-bot'}`;
  return part(`advice=${advice}`).querySelector('[data-title]')!.textContent;
}

/** The reader's model on its line: the share of its test, and the interval as a band over all columns. */
function drawOwn(right: number): void {
  const { low, high } = wilsonInterval(right, TEST);
  const [top, bottom] = [heightOf(100 * high), heightOf(100 * low)];
  const places = {
    band: { y: top, height: bottom - top },
    whisker: { y1: top, y2: bottom },
    own: { y: heightOf((100 * right) / TEST) },
  };
  for (const [name, place] of Object.entries(places))
    for (const [key, value] of Object.entries(place)) part(name).setAttribute(key, String(value));
}
