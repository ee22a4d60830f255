import {
  applies,
  membersOf,
  parseField,
  settingsFrom,
  type Field,
  type Fields,
  type Settings,
  type Values,
  type When,
} from '~/lib/settings/table';
import { controlsOf, isControl, type Control } from './form';
import { fillSlot, ownParts } from './props';

/** The control with this name; undefined if there is none, or if several radio buttons share it. */
function controlOf(form: HTMLFormElement | null, name = ''): Control | undefined {
  const found = form?.elements.namedItem(name);
  return isControl(found) ? found : undefined;
}

/** The settings in a form. A field with an illegal value keeps its value in `last`. */
export function readForm<T extends Fields>(
  form: HTMLFormElement,
  fields: T,
  last: Settings<T>,
): Settings<T> {
  const data = new FormData(form);
  return settingsFrom(fields, (name) => textOf(data, name, fields[name]), last);
}

function textOf(data: FormData, name: string, field?: Field): string | null {
  if (field?.kind === 'flag') return data.has(name) ? '1' : '0';
  if (field?.kind === 'set') return data.getAll(name).join(',');
  const value = data.get(name);
  return typeof value === 'string' ? value : null;
}

/** Sets a form's fields by name, and the displayed values of its sliders. */
export function writeForm(
  form: HTMLFormElement,
  settings: Record<string, string | number | boolean>,
): void {
  for (const [name, value] of Object.entries(settings)) {
    const control = controlOf(form, name);
    if (!control) choose(form, name, String(value));
    else if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = value === true;
    else control.value = String(value);
  }
  showValues(form);
}

/** Fills in a form as if the reader had, with an input event. */
export function fillForm(form: HTMLFormElement, values: Parameters<typeof writeForm>[1]): void {
  writeForm(form, values);
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Resets hidden fields with illegal values to their last legal ones, so that an invisible field cannot block a run. */
export function restoreHidden<T extends Fields>(
  form: HTMLFormElement,
  fields: T,
  last: Settings<T>,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const control = controlOf(form, name);
    if (field.kind === 'private' || !control?.closest('[hidden]')) continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') continue;
    if (parseField(field, control.value) === undefined)
      writeForm(form, { [name]: last[name as keyof T] });
  }
}

/** Copies a moved slider's value to its number field. */
export function followSlider({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.dataset.slides) return;
  const field = controlOf(target.form, target.dataset.slides);
  if (field) field.value = String(Math.max(Number(target.value), leastOf(field)));
}

/**
 * The minimum of a number field: a slider over an axis covers the whole axis, even if the field's range starts later.
 */
const leastOf = (field: Control): number =>
  field instanceof HTMLInputElement && field.min !== '' ? Number(field.min) : -Infinity;

/**
 * Checks one of several radio buttons, or the boxes of a set;
 * setting `RadioNodeList.value` cannot choose an empty value.
 */
function choose(form: HTMLFormElement, name: string, value: string): void {
  for (const input of inputsOf(form, name))
    input.checked =
      input.type === 'radio' ? input.value === value : membersOf(value).includes(input.value);
}

/** Inputs with this name, including those outside the form that name it. */
const inputsOf = (form: HTMLFormElement, name: string): HTMLInputElement[] =>
  controlsOf(form, name).filter((control) => control instanceof HTMLInputElement);

/** Shows the values of sliders next to them, and moves sliders to the values of their number fields. */
export function showValues(form: HTMLFormElement): void {
  // Includes elements outside the form that name it.
  for (const one of form.elements) {
    if (one instanceof HTMLInputElement && one.dataset.slides) slide(one, form);
    if (!(one instanceof HTMLOutputElement)) continue;
    const control = controlOf(form, one.dataset.of);
    if (control) one.value = control.value;
  }
}

function slide(slider: HTMLInputElement, form: HTMLFormElement): void {
  const field = controlOf(form, slider.dataset.slides);
  if (field && field.value !== '') slider.value = field.value;
}

/** Marks each field with an illegal value, and shows next to it which values are allowed. */
export function showErrors(
  form: HTMLFormElement,
  fields: Fields,
  say: (name: string, value: string) => string,
): void {
  for (const [name, field] of Object.entries(fields)) {
    const control = controlOf(form, name);
    const slot = form.querySelector<HTMLElement>(`[data-error="${name}"]`);
    if (field.kind === 'set' && slot) showEmpty(inputsOf(form, name), slot, () => say(name, ''));
    if (!(control instanceof HTMLInputElement) || !slot || control.type === 'range') continue;
    const wrong =
      !control.closest('[hidden]') &&
      (control.validity.badInput || parseField(field, control.value) === undefined) &&
      field.kind !== 'flag';
    markWrong(control, wrong);
    fillSlot(slot, wrong ? say(name, control.value) : '');
  }
}

/** Shows the reason why a run failed next to a field. */
export function showFault(form: HTMLFormElement, name: string | undefined, message: string): void {
  const slot = form.querySelector<HTMLElement>(`[data-error="${name ?? ''}"]`);
  if (!slot) return;
  slot.dataset.fault = '';
  fillSlot(slot, message);
}

/** Clears the reasons of the previous failure before a new run. */
export function clearFaults(form: HTMLFormElement): void {
  for (const slot of form.querySelectorAll<HTMLElement>('[data-fault]')) {
    delete slot.dataset.fault;
    fillSlot(slot, '');
  }
}

/** Marks a set without a tick as invalid. */
function showEmpty(boxes: Iterable<HTMLInputElement>, slot: HTMLElement, say: () => string): void {
  const all = [...boxes];
  const empty = !all.some(({ checked }) => checked);
  for (const box of all) markWrong(box, empty);
  fillSlot(slot, empty ? say() : '');
}

function markWrong(control: HTMLInputElement, wrong: boolean): void {
  if (wrong) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

export const whenOf = (text: string): When =>
  Object.fromEntries([...new URLSearchParams(text)].map(([name, list]) => [name, list.split(' ')]));

/** Shows the elements of a demo whose conditions apply and hides the others. */
export function showApplying(demo: Element, settings: Values): void {
  for (const part of ownParts(demo, '[data-when]'))
    part.hidden = !applies(whenOf(part.dataset.when!), settings);
}
