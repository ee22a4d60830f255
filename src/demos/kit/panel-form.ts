import {
  membersOf,
  parseField,
  settingsFrom,
  type Field,
  type Fields,
  type Settings,
} from '~/lib/settings/table';
import { controlsOf, isControl, type Control } from './form';
import { fillSlot } from './props';

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
  if (field?.kind === 'set') return data.getAll(name).join(',');
  const value = data.get(name);
  return typeof value === 'string' ? value : null;
}

/** Sets a form's fields by name. */
export function writeForm(
  form: HTMLFormElement,
  settings: Record<string, string | number | boolean>,
): void {
  for (const [name, value] of Object.entries(settings)) {
    const control = controlOf(form, name);
    if (control) control.value = String(value);
    else choose(form, name, String(value));
  }
}

/** Ticks the boxes of a set. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  for (const input of inputsOf(form, name)) input.checked = membersOf(value).includes(input.value);
}

/** Inputs with this name, including those outside the form that name it. */
const inputsOf = (form: HTMLFormElement, name: string): HTMLInputElement[] =>
  controlsOf(form, name).filter((control) => control instanceof HTMLInputElement);

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
    if (!(control instanceof HTMLInputElement) || !slot) continue;
    const wrong = control.validity.badInput || parseField(field, control.value) === undefined;
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
