import type { StepData } from './step-data';

/** What a demo does with a line that a reader types into a step. */
interface Own {
  answerLine: (form: HTMLFormElement, data: Pick<StepData, 'locale' | 'base'>) => Promise<void>;
}

const files = import.meta.glob<Own>('../*/views/own.ts');

/** Opens the field for a line of one’s own; what answers it loads with the first line. */
export function openOwnLine(
  form: HTMLFormElement,
  data: StepData,
  failed: (problem: unknown) => void,
): void {
  form.querySelector('button')!.disabled = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void files[`../${data.demo}/views/own.ts`]!()
      .then(({ answerLine }) => answerLine(form, data))
      .catch(failed);
  });
}
