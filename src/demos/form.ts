import { parseField, settingsFrom, type Fields, type Settings } from './url-state';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The settings a form holds. A field with an illegal value keeps the value it had in `last`. */
export function readForm<T extends Fields>(
  form: HTMLFormElement,
  fields: T,
  last: Settings<T>,
): Settings<T> {
  const data = new FormData(form);
  return settingsFrom(
    fields,
    (name) => (fields[name]?.kind === 'flag' ? (data.has(name) ? '1' : '0') : textOf(data, name)),
    last,
  );
}

function textOf(data: FormData, name: string): string | null {
  const value = data.get(name);
  return typeof value === 'string' ? value : null;
}

/** Writes settings into a form, and the value of each slider beside it. */
export function writeForm<T extends Fields>(form: HTMLFormElement, settings: Settings<T>): void {
  for (const [name, value] of Object.entries(settings)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = value === true;
    else if (control instanceof RadioNodeList) control.value = String(value);
    else if (control) (control as Control).value = String(value);
  }
  showValues(form);
}

/** The value of a slider stands at its right end. */
export function showValues(form: HTMLFormElement): void {
  for (const output of form.querySelectorAll<HTMLOutputElement>('output[data-of]')) {
    const control = form.elements.namedItem(output.dataset.of ?? '') as Control | null;
    if (control) output.value = control.value;
  }
}

/**
 * Marks each field that holds no legal value and says beside it what to type.
 * @returns whether every field is legal
 */
export function showErrors(
  form: HTMLFormElement,
  fields: Fields,
  say: (name: string, value: string) => string,
): boolean {
  let legal = true;
  for (const [name, field] of Object.entries(fields)) {
    const control = form.elements.namedItem(name);
    const slot = form.querySelector<HTMLElement>(`[data-error="${name}"]`);
    if (!(control instanceof HTMLInputElement) || !slot || control.type === 'range') continue;
    const wrong =
      (control.validity.badInput || parseField(field, control.value) === undefined) &&
      field.kind !== 'flag';
    control.toggleAttribute('aria-invalid', wrong);
    if (wrong) control.setAttribute('aria-invalid', 'true');
    slot.hidden = !wrong;
    slot.textContent = wrong ? say(name, control.value) : '';
    legal &&= !wrong;
  }
  return legal;
}
