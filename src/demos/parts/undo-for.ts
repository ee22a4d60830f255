import { fillForm } from '~/demos/kit/form';

import { undoButton, Undo } from './undo';

type Texts = Record<string, string>;

/**
 * Undo for text fields of a form: a button that restores the reader's text.
 * @param field the field that gets the button, after its example button if there is one; by default the first field
 */
export function undoFor(
  form: HTMLFormElement,
  names: readonly string[],
  field?: HTMLElement,
): Undo<Texts> {
  const control = (name: string) => form.elements.namedItem(name) as HTMLTextAreaElement;
  const textOf = (value: (name: string) => string): Texts =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return new Undo<Texts>({
    empty: textOf((name) => control(name).defaultValue),
    read: () => textOf((name) => control(name).value),
    fill: (texts) => fillForm(form, texts),
    offer: (bringBack) =>
      place(undoButton(bringBack), field ?? control(names[0]!).closest('.field')!),
  });
}

function place(button: HTMLButtonElement, field: Element): void {
  const example = field.querySelector('button');
  if (example) return example.after(' ', button);
  const line = document.createElement('p');
  line.append(button);
  field.append(line);
}
