import { fill, formatNumber } from '~/i18n/format';
import type { KitProps } from './props';
import {
  membersOf,
  parseField,
  settingsFrom,
  type Field,
  type Fields,
  type Settings,
} from '~/lib/settings/table';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The control of that name; undefined if there is none, or several radios share it. */
function controlOf(form: HTMLFormElement | null, name = ''): Control | undefined {
  const found = form?.elements.namedItem(name);
  const isControl =
    found instanceof HTMLInputElement ||
    found instanceof HTMLSelectElement ||
    found instanceof HTMLTextAreaElement;
  return isControl ? found : undefined;
}

/** The settings a form holds. A field with an illegal value keeps the value it had in `last`. */
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

/** What the reader has typed into private fields: neither a script that comes late nor a link wipes it. */
export function typedIn(form: HTMLFormElement, fields: Fields): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, { kind }] of Object.entries(fields)) {
    const control = controlOf(form, name);
    if (kind !== 'private' || !control || control instanceof HTMLSelectElement) continue;
    if (control.value !== control.defaultValue) typed[name] = control.value;
  }
  return typed;
}

/** Writes values into a form's fields by name, and the value of each slider beside it. */
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

/** Fills a form as if the reader had. */
export function fillForm(form: HTMLFormElement, values: Parameters<typeof writeForm>[1]): void {
  writeForm(form, values);
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A field that is hidden takes back its last legal value: what cannot be seen holds no run up. */
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

/** A slider moves the number field it stands for; typing a number moves the slider. */
export function followSlider({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.dataset.slides) return;
  const field = controlOf(target.form, target.dataset.slides);
  if (field) field.value = String(Math.max(Number(target.value), leastOf(field)));
}

/** A slider laid over an axis reaches to its end, and the field may begin later. */
const leastOf = (field: Control): number =>
  field instanceof HTMLInputElement && field.min !== '' ? Number(field.min) : -Infinity;

/**
 * Checks one of several radios, or the boxes of a set; setting `RadioNodeList.value` cannot choose an
 * empty value.
 */
function choose(form: HTMLFormElement, name: string, value: string): void {
  for (const input of inputsOf(form, name))
    input.checked =
      input.type === 'radio' ? input.value === value : membersOf(value).includes(input.value);
}

/** Those that name the form from outside it are among them. */
const inputsOf = (form: HTMLFormElement, name: string): HTMLInputElement[] =>
  [...form.elements].filter(
    (control): control is HTMLInputElement =>
      control instanceof HTMLInputElement && control.name === name,
  );

/** The value of a slider stands at its right end; a slider for a number field follows it. */
export function showValues(form: HTMLFormElement): void {
  // Those that name the form from outside it are among its elements too.
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

/** Marks each field that holds no legal value and says beside it what to type. */
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
    if (wrong) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
    slot.hidden = !wrong;
    slot.textContent = wrong ? say(name, control.value) : '';
  }
}

/** Says beside a field why a run failed. */
export function showFault(form: HTMLFormElement, name: string | undefined, message: string): void {
  const slot = form.querySelector<HTMLElement>(`[data-error="${name ?? ''}"]`);
  if (!slot) return;
  slot.dataset.fault = '';
  slot.hidden = false;
  slot.textContent = message;
}

/** A new run: what was wrong with the last is over. */
export function clearFaults(form: HTMLFormElement): void {
  for (const slot of form.querySelectorAll<HTMLElement>('[data-fault]')) {
    delete slot.dataset.fault;
    slot.hidden = true;
    slot.textContent = '';
  }
}

/** A set needs one tick at least. */
function showEmpty(boxes: Iterable<HTMLInputElement>, slot: HTMLElement, say: () => string): void {
  const all = [...boxes];
  const empty = !all.some(({ checked }) => checked);
  for (const box of all)
    if (empty) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  slot.hidden = !empty;
  slot.textContent = empty ? say() : '';
}

/** Says what is wrong with the value of a field, and which values are allowed. */
export function wrongValueSaid(
  field: Field | undefined,
  value: string,
  { kit, locale }: Pick<KitProps<Fields>, 'kit' | 'locale'>,
): string {
  const { empty, emptySet, invalid, invalidWhole, invalidDate } = kit;
  if (field?.kind === 'set') return emptySet;
  if (field?.kind !== 'number') return invalidDate;
  const template = value === '' ? empty : field.whole ? invalidWhole : invalid;
  const limit = (number: number) => formatNumber(number, locale);
  return fill(template, { value, min: limit(field.min), max: limit(field.max) });
}
