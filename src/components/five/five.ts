import type { PageWords } from './values';
import { markDone, wirePress } from './press';
import { fill } from '~/i18n/format';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import { caseIn, queryOf, decided, TEST, type Case, type Decision } from '~/lib/five/verdict';
import { heightOf } from '~/lib/five/scale';

type Words = PageWords['shared'];
/** Milliseconds that a message stays in sight. */
const MESSAGE = 4000;

function wirePicture(button: HTMLButtonElement, words: Words): void {
  const figure = button.closest('figure')!;
  const address = `${location.href.split('#')[0]}#${figure.id}`;
  button.disabled = false;
  button.addEventListener('click', async () => {
    try {
      const { sharePicture } = await import('./picture');
      if (await sharePicture(figure, address, words)) say(figure, words.saved);
    } catch {
      say(figure, words.failed);
    }
  });
}

function say(figure: HTMLElement, message: string): void {
  const status = figure.querySelector<HTMLElement>('[data-status]')!;
  status.textContent = message;
  status.classList.replace('sr', 'note-five');
  setTimeout(() => status.classList.replace('note-five', 'sr'), MESSAGE);
}

const article = document.querySelector<HTMLElement>('.five article')!;
const words = JSON.parse(article.dataset.words!) as PageWords;

for (const step of article.querySelectorAll<HTMLElement>('.step[data-state]')) wirePress(step);
wireDecision(article.querySelector<HTMLElement>('.yours')!, words);
for (const button of article.querySelectorAll<HTMLButtonElement>('[data-picture]'))
  wirePicture(button, words.shared);
wireThread();

/** Marks the station of the picture in the middle of the window. */
function wireThread(): void {
  const steps = [...document.querySelectorAll<HTMLElement>('.step')];
  const marks = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
  const mark = () => {
    const middle = innerHeight / 2;
    const above = steps.filter((step) => step.getBoundingClientRect().top < middle);
    const now = (above.at(-1) ?? steps[0]!).dataset.step;
    for (const one of marks)
      if (one.dataset.mark === now) one.setAttribute('aria-current', 'step');
      else one.removeAttribute('aria-current');
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}

/** The reader's case: what the sentence holds decides what the plate says, and the address keeps it. Nothing is sent. */
function wireDecision(section: HTMLElement, words: PageWords): void {
  const form = section.querySelector<HTMLFormElement>('[data-decide]')!;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const slider = field('read');
  let now = caseIn(new URLSearchParams(location.search));
  for (const [name, value] of Object.entries({ ...now, read: now.read ?? TEST / 2 }))
    field(name).value = String(value);

  const decide = (read: Case['read']) => {
    now = { ...caseIn(new FormData(form) as Iterable<[string, string]>), read };
    draw(section, now, words);
    const title = section.querySelector('[data-title]')!.textContent;
    section.querySelector('figure [data-status]')!.textContent = title;
    keep(now);
  };
  for (const event of ['input', 'pointerup'] as const)
    slider.addEventListener(event, () => decide(Number(slider.value)));
  for (const select of form.querySelectorAll('select'))
    select.addEventListener('change', () => decide(now.read));
  form.addEventListener('submit', (event) => event.preventDefault());
  const untested = form.querySelector<HTMLButtonElement>('[data-untested]')!;
  untested.disabled = false;
  untested.addEventListener('click', () => {
    slider.value = String(TEST / 2);
    decide(undefined);
    slider.focus();
  });
  draw(section, now, words);
}

function keep(now: Case): void {
  const url = new URL(location.href);
  url.search = String(new URLSearchParams(queryOf(now, url.searchParams)));
  history.replaceState(history.state, '', url);
}

function draw(section: HTMLElement, now: Case, words: PageWords): void {
  const decision = decided(now);
  const part = (name: string) => section.querySelector<HTMLElement>(`[data-${name}]`)!;
  const read = now.read === undefined ? words.notTested : fill(words.tested, { n: now.read });
  section.dataset.verdict = decision.reading;
  const [title, why] = words.advice[decision.advice];
  part('title').textContent = title;
  part('why').textContent = why;
  part('read').textContent = read;
  part('out').textContent = now.read === undefined ? '–' : String(now.read);
  section.querySelector('[name=read]')!.setAttribute('aria-valuetext', read);
  for (const item of section.querySelectorAll<HTMLElement>('.advice li')) {
    const standing = decision.roads[item.dataset.road as keyof Decision['roads']];
    item.dataset.at = standing;
    item.querySelector('[data-standing]')!.textContent = words.standings[standing];
  }
  drawOwn(section, now.read);
  markDone(section, now.read !== undefined);
  const guide = part('guide') as HTMLAnchorElement;
  const isOwnModel = decision.advice === 'tune';
  guide.search = `?case=${isOwnModel ? 'own-model' : 'support-bot'}`;
}

/** The reader's model on its line: the share of its test, and the interval as a band over all columns. */
function drawOwn(section: HTMLElement, read: number | undefined): void {
  const { low, high } = wilsonInterval(read ?? 0, TEST);
  const top = heightOf(100 * high);
  const bottom = heightOf(100 * low);
  const set = (name: string, attributes: Record<string, number>) => {
    const element = section.querySelector(`[data-${name}]`)!;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  };
  const isTested = read !== undefined;
  set('band', { y: top, height: isTested ? bottom - top : 0 });
  set('whisker', { y1: top, y2: isTested ? bottom : top });
  set('own', { y: heightOf(isTested ? (100 * read) / TEST : 50) });
}
