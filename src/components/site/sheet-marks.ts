import { onReturn } from '~/browser/page';
import { readLessons } from './read-marks';

function fillSquares(): void {
  const read = readLessons();
  for (const sheet of document.querySelectorAll<HTMLElement>('[data-sheet]'))
    sheet.classList.toggle('read', read.has(sheet.dataset.sheet!));
}

document.addEventListener('progress', fillSquares);
onReturn(fillSquares);
fillSquares();
