import { readLessons } from './read-marks';

/** Fills the squares of lessons that were read in this browser. */
const read = readLessons();
for (const sheet of document.querySelectorAll<HTMLElement>('[data-sheet]')) {
  if (!read.has(sheet.dataset.sheet!)) continue;
  sheet.classList.add('read');
  const note = sheet.querySelector('[data-read-note]');
  if (note) note.textContent = sheet.dataset.readWord ?? '';
}
