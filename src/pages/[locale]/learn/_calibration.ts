import { forgetGuesses, keepsGuesses, keptGuesses } from '~/components/kit/guess/kept';
import { mount } from '~/demos/kit/mount';
import { calibrationOf } from '~/lib/lesson/calibration';
import { keepSwitch } from '~/components/kit/guess/keep-switch';
import type { GuessWords } from '~/components/kit/guess/sure';
import { calibrationView } from './_calibration-view';
import type { CalibrationStrings } from './_strings';

const section = document.querySelector<HTMLElement>('#calibration')!;
const t = JSON.parse(section.dataset.words!) as CalibrationStrings & {
  switch: Pick<GuessWords, 'keep' | 'keepRefused' | 'kept'>;
};
const forget = section.querySelector<HTMLButtonElement>('[data-forget]')!;

function draw(): void {
  const guesses = [...keptGuesses().values()];
  mount(section.querySelector('[data-calibration]')!, calibrationView(calibrationOf(guesses), t));
  forget.hidden = !keepsGuesses();
}

forget.addEventListener('click', () => {
  forgetGuesses();
  keeps.querySelector('input')!.checked = false;
  draw();
  const said = section.querySelector<HTMLElement>('[data-forgotten]')!;
  said.textContent = t.forgotten;
  said.focus();
});
const keeps = keepSwitch({ words: t.switch, made: () => new Map() });
keeps.addEventListener('change', draw);
section.querySelector('h2')!.after(keeps);
document.addEventListener('progress', draw);
draw();
