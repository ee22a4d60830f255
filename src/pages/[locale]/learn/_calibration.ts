import { forgetGuesses, keepsGuesses, keptGuesses } from '~/components/kit/guess/kept';
import { mount } from '~/demos/mount';
import { calibrationOf } from '~/lib/lesson/calibration';
import { calibrationView } from './_calibration-view';
import type { CalibrationStrings } from './_strings';

const section = document.querySelector<HTMLElement>('#calibration')!;
const t = JSON.parse(section.dataset.words!) as CalibrationStrings;
const forget = section.querySelector<HTMLButtonElement>('[data-forget]')!;

function draw(): void {
  const guesses = [...keptGuesses().values()];
  mount(section.querySelector('[data-calibration]')!, calibrationView(calibrationOf(guesses), t));
  forget.hidden = !keepsGuesses();
}

forget.addEventListener('click', () => {
  forgetGuesses();
  draw();
  const said = section.querySelector<HTMLElement>('[role=status]')!;
  said.textContent = t.forgotten;
  said.focus();
});
document.addEventListener('progress', draw);
draw();
