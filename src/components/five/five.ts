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

const article = document.querySelector<HTMLElement>('.five article')!;
const words = JSON.parse(article.dataset.words!) as PageWords;

for (const step of article.querySelectorAll<HTMLElement>('.step[data-state]'))
  openPresses(step, {
    arrive: () => sweep(step),
    told: () =>
      [...step.querySelectorAll('.says, .bought, .why')]
        .map(({ textContent }) => textContent.trim())
        .join(' '),
  });
openDecision(article.querySelector<HTMLElement>('.yours')!);
article.querySelectorAll<HTMLButtonElement>('[data-picture]').forEach(openPicture);
openThread();

function openPicture(button: HTMLButtonElement): void {
  const figure = button.closest('figure')!;
  const status = figure.querySelector<HTMLElement>('[data-status]')!;
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
function openThread(): void {
  const steps = [...article.querySelectorAll<HTMLElement>('.step')];
  const marks = document.querySelectorAll<HTMLElement>('[data-mark]');
  const mark = () => {
    const now = steps.findLastIndex((step) => step.getBoundingClientRect().top < innerHeight / 2);
    marks.forEach((one, at) => {
      one.ariaCurrent = at === Math.max(now, 0) ? 'step' : null;
    });
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}

/** The reader's case: what the sentence holds decides what the plate says, and the address keeps it. Nothing is sent. */
function openDecision(section: HTMLElement): void {
  const form = section.querySelector<HTMLFormElement>('[data-decide]')!;
  const untested = form.querySelector<HTMLButtonElement>('[data-untested]')!;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const slider = field('read');
  let now = caseIn(new URLSearchParams(location.search));

  const decide = (read: string) => {
    now = { ...caseIn(new FormData(form)), read };
    draw(section, now, slider);
    section.querySelector('[data-status]')!.textContent = section.querySelector(
      '.advice:not([hidden]) [data-title]',
    )!.textContent;
    keep(now);
  };
  for (const [name, value] of Object.entries(now)) field(name).value = value || String(TEST / 2);
  for (const event of ['input', 'pointerup'])
    slider.addEventListener(event, () => decide(slider.value));
  for (const select of form.querySelectorAll('select'))
    select.addEventListener('change', () => decide(now.read));
  form.addEventListener('submit', (event) => event.preventDefault());
  untested.disabled = false;
  untested.addEventListener('click', () => {
    slider.value = String(TEST / 2);
    decide('');
    slider.focus();
  });
  draw(section, now, slider);
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

function draw(section: HTMLElement, now: Case, slider: HTMLInputElement): void {
  const { reading, advice } = decided(now);
  const read = now.read ? fill(words.tested, { n: now.read }) : words.notTested;
  section.dataset.verdict = reading;
  for (const one of section.querySelectorAll<HTMLElement>('.advice'))
    one.hidden = one.dataset.advice !== advice;
  section.querySelector('[data-read]')!.textContent = read;
  section.querySelector('[data-out]')!.textContent = now.read || '–';
  slider.ariaValueText = read;
  drawOwn(section, Number(slider.value));
  markStep(section.dataset.step!, now.read !== '');
  const guide = section.querySelector<HTMLAnchorElement>('[data-guide]')!;
  guide.search = `?case=${advice === 'tune' ? 'own-model' : 'support-bot'}`;
}

/** The reader's model on its line: the share of its test, and the interval as a band over all columns. */
function drawOwn(section: HTMLElement, right: number): void {
  const { low, high } = wilsonInterval(right, TEST);
  const [top, bottom] = [high, low].map((share) => heightOf(100 * share)) as [number, number];
  const places = {
    band: { y: top, height: bottom - top },
    whisker: { y1: top, y2: bottom },
    own: { y: heightOf((100 * right) / TEST) },
  };
  for (const [part, place] of Object.entries(places))
    for (const [name, value] of Object.entries(place))
      section.querySelector(`[data-${part}]`)!.setAttribute(name, String(value));
}
