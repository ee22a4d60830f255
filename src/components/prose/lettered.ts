import type { Quiz } from '~/content/lookup';
import { optionOrder } from '~/lib/lesson/option-order';

/** The questions of a quiz for paper and files: each option has its letter. */
export const lettered = ({ questions }: Quiz) =>
  questions.map(({ id, prompt, options }) => ({
    prompt,
    options: optionOrder(id, options, ({ text }) => text.en).map((option, at) => ({
      ...option,
      letter: 'ABCDEFGH'[at]!,
    })),
  }));
