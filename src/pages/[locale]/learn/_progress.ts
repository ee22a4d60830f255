import { onReturn } from '~/browser/page';
import { save } from '~/browser/save-file';
import { namedPlace, reveal } from '~/components/ledger/named-place';
import { forgetPlace, keepPlace, keepsPlace, savedPlace } from '~/components/site/place';
import { keepRead, readLessons } from '~/components/site/read-marks';
import { fill } from '~/i18n/format';
import { onward, progressFile, progressIn, together, type Progress } from '~/lib/lesson/progress';
import { quoted } from '~/lib/quote';
import type { Words as ProgressStrings } from 'words:progress';

const MOST_BYTES = 1_000_000;

const section = document.querySelector<HTMLElement>('#progress')!;
const t = JSON.parse(section.dataset.words!) as ProgressStrings;
const part = <Element extends HTMLElement>(selector: string) =>
  section.querySelector<Element>(selector)!;
const status = part('[data-said]');
const undo = part<HTMLButtonElement>('[data-undo]');
const placeSwitch = part<HTMLInputElement>('[name=place]');
const chooser = part<HTMLInputElement>('[type=file]');

/** The lesson that every path begins with. */
const begin = [...document.querySelectorAll<HTMLElement>('[data-path] [data-sheet]')]
  .map(({ dataset }) => dataset.sheet!)
  .find((id) => document.getElementById(id));
const isBegin = ({ id }: HTMLElement): number => Number(id === begin);

/** In the order of the course after the first; a page shows the walks of a part before its older lessons. */
const lessons = [...document.querySelectorAll<HTMLElement>('.course > li')]
  .sort((a, b) => isBegin(b) - isBegin(a) || Number(a.dataset.number) - Number(b.dataset.number))
  .map((row) => {
    const link = row.querySelector('a')!;
    return { id: row.id, minutes: Number(row.dataset.minutes), link };
  });
const ids = lessons.map(({ id }) => id);

function saved(): Progress {
  const place = savedPlace();
  const isHere = place && ids.includes(place.lesson);
  return { read: readLessons(), place: isHere ? place : undefined };
}

/** @returns whether the browser has stored all of it */
function keepAll({ read, place }: Progress): boolean {
  const isSaved = [keepRead(read)];
  if (place) isSaved.push(keepPlace(place));
  document.dispatchEvent(new Event('progress'));
  return isSaved.every(Boolean);
}

function show(): void {
  const { read, place } = saved();
  const done = lessons.filter(({ id }) => read.has(id));
  const minutes = minutesOf(lessons);
  const counts = { read: done.length, lessons: lessons.length, minutes };
  part('[data-count]').textContent = fill(done.length === 0 ? t.none : t.count, {
    ...counts,
    left: minutes - minutesOf(done),
  });
  part<HTMLProgressElement>('progress').value = done.length;
  placeSwitch.checked = keepsPlace();
  const next = onward(ids, { read, place });
  const lesson = lessons.find(({ id }) => id === (next?.lesson ?? ids[0]))!;
  const link = part<HTMLAnchorElement>('[data-continue]');
  link.href = lesson.link.href + (next?.section ? `#${next.section}` : '');
  const wording = next ? (done.length > 0 || place ? t.continue : t.begin) : t.again;
  link.textContent = fill(wording, { id: lesson.id });
}

const minutesOf = (some: readonly { minutes: number }[]) =>
  some.reduce((sum, { minutes }) => sum + minutes, 0);

function say(text: string): void {
  status.textContent = text;
  status.focus();
}

/** Deleted progress that was not restored; offered until the page is left. */
let forgotten: Progress | undefined;

/** Deletes the progress, but not the choice of what to store from now on. */
function reset(): void {
  forgotten = forgotten ? together(saved(), forgotten) : saved();
  keepRead(new Set());
  if (keepsPlace()) keepPlace(undefined);
  document.dispatchEvent(new Event('progress'));
  undo.hidden = false;
  say(fill(t.forgotten, { lessons: forgotten.read.size }));
}

async function importFile(file: File): Promise<void> {
  const name = quoted(file.name);
  if (file.size > MOST_BYTES) return say(fill(t.tooLarge, { name }));
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return say(fill(t.unreadable, { name }));
  const imported = progressIn(text, new Set(ids));
  if (!imported) return say(fill(t.otherFile, { name }));
  const isSaved = keepAll(together(saved(), imported));
  say(fill(isSaved ? t.brought : t.refused, { name, lessons: imported.read.size }));
}

part('[data-export]').addEventListener('click', () =>
  save({
    file: 'crossroads-progress.json',
    type: 'application/json',
    body: progressFile(saved()),
  }),
);
part('[data-reset]').addEventListener('click', reset);
undo.addEventListener('click', () => {
  if (forgotten) keepAll(together(saved(), forgotten));
  forgotten = undefined;
  undo.hidden = true;
  say(t.restored);
});
placeSwitch.addEventListener('change', () => {
  if (!placeSwitch.checked) forgetPlace();
  else if (!keepPlace(undefined)) say(t.refused);
  show();
});
chooser.addEventListener('change', () => {
  const file = chooser.files?.[0];
  if (file) void importFile(file).finally(() => (chooser.value = ''));
});
document.addEventListener('progress', show);
onReturn(show);
for (const control of section.querySelectorAll<HTMLInputElement>(':disabled'))
  control.disabled = false;
const named = namedPlace(section);
if (named) reveal(named);
show();
