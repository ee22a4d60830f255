import { fill, formatNumber } from '~/i18n/format';
import type { Field, Fields } from '~/lib/settings/table';
import type { Locale } from '~/lib/locale';
import type { Words as KitStrings } from 'words:parts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (found: unknown): found is Control =>
  found instanceof HTMLInputElement ||
  found instanceof HTMLSelectElement ||
  found instanceof HTMLTextAreaElement;

/** The reader's text in private fields, which must survive a link. */
export const typedIn = (form: HTMLFormElement, fields: Fields): Changed =>
  changedIn(form, fields, ({ kind }) => kind === 'private');

export function changedIn(
  form: HTMLFormElement,
  fields: Fields,
  counts: (field: Field) => boolean = () => true,
): Changed {
  const named = Object.entries(fields).filter(([, field]) => counts(field));
  return Object.fromEntries(
    named.flatMap(([name, { kind }]) => {
      const controls = controlsOf(form, name).filter(
        (control) => !(kind === 'private' && control instanceof HTMLSelectElement),
      );
      return controls.some(isChanged) ? [[name, valueOf(controls, kind)]] : [];
    }),
  );
}

type Changed = Record<string, string | boolean>;

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const usual = [...control.options].find((option) => option.defaultSelected);
    return usual !== undefined && control.value !== usual.value;
  }
  const isChoice = control.type === 'checkbox' || control.type === 'radio';
  return isChoice && control instanceof HTMLInputElement
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
}

function valueOf(controls: readonly Control[], kind: Field['kind']): string | boolean {
  const ticked = controls.filter((control) => 'checked' in control && control.checked);
  if (kind === 'flag') return ticked.length > 0;
  if (kind === 'set') return ticked.map(({ value }) => value).join(',');
  return (ticked[0] ?? controls[0]!).value;
}

const controlsOf = (form: HTMLFormElement, name: string): Control[] =>
  [...form.elements].filter(
    (control): control is Control => isControl(control) && control.name === name,
  );

export function wrongValueText(
  field: Field | undefined,
  value: string,
  { kit, locale }: { kit: KitStrings; locale: Locale },
): string {
  const { empty, emptySet, invalid, invalidWhole, invalidDate } = kit;
  if (field?.kind === 'set') return emptySet;
  if (field?.kind !== 'number') return invalidDate;
  const template = value === '' ? empty : field.whole ? invalidWhole : invalid;
  const limit = (number: number) => formatNumber(number, locale, Number.isInteger(number) ? 0 : 2);
  return fill(template, { value, min: limit(field.min), max: limit(field.max) });
}
