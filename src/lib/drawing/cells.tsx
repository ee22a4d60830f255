import { type FigureElement } from '../figure';

/** Squares as large as the page has room for, each with its class; without a sentence, screen readers pass over them. */
export const cells = (
  kinds: readonly (string | false | undefined)[],
  said?: string,
  name = 'squares around-2 flow',
): FigureElement => (
  <div class={name} {...(said ? { role: 'img', 'aria-label': said } : { 'aria-hidden': 'true' })}>
    {kinds.map((kind) => (
      <i class={kind} />
    ))}
  </div>
);
