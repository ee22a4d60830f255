import { openAround } from '~/browser/page';
import type { Fields, Settings } from '~/lib/settings/table';
import { fromUrl, replaceQuery, toUrl } from './address';
import { changedIn, typedIn, wrongValueText } from './form';
import {
  fillForm,
  readForm,
  restoreHidden,
  showApplying,
  showErrors,
  writeForm,
} from './panel-form';
import { restoredText } from './half-typed';
import { type KitProps, findSlot } from './props';

/** A demo's form, which holds its state: filled in from an address, read, validated, and written to the address. */
export abstract class DemoForm<T extends Fields> extends HTMLElement {
  /** The prefix of its settings in an address, and of the ids of its fields. */
  protected abstract readonly demo: string;
  protected abstract fields: T;
  /** Values that the preset buttons fill in, by name. */
  protected presets: Readonly<Record<string, Partial<Settings<T>>>> = {};
  protected props!: KitProps<T>;
  protected form!: HTMLFormElement;
  protected settings!: Settings<T>;

  protected get formId(): string {
    return `${this.demo}-inputs`;
  }

  /** The folder with its strings, below `src/demos`. */
  protected get folder(): string {
    return this.demo;
  }

  /**
   * Fills in the form from a link. Text that the reader has typed is kept; so is every other field at first, when the
   * script may have come after the reader. @returns the names of the fields that are kept
   */
  protected turn(query: URLSearchParams): string[] {
    const isFirst = this.settings === undefined;
    this.settings = fromUrl(this.fields, this.demo, query, this.props.settings);
    const typed = isFirst
      ? { ...restoredText(this.demo, this.fields), ...changedIn(this.form, this.fields) }
      : typedIn(this.form, this.fields);
    writeForm(this.form, { ...this.settings, ...typed });
    this.fit();
    return Object.keys(typed);
  }

  /** Hides the fields that have no effect under the form's settings. */
  protected fit(): void {
    showApplying(this, this.read());
    restoreHidden(this.form, this.fields, this.settings);
    markPresets(this, this.presets, this.read());
  }

  /** The current value of a form field, as text. */
  protected value(name: string): string {
    const control = this.form.elements.namedItem(name);
    return control && 'value' in control ? String(control.value) : '';
  }

  /** The current settings in the form. */
  protected read(): Settings<T> {
    return readForm(this.form, this.fields, this.settings);
  }

  /** Sets one field of the form, without an input event. */
  protected set(name: keyof T & string, value: string | number | boolean): void {
    writeForm(this.form, { [name]: value });
  }

  /** Fills in the form as if the reader had, with an input event. */
  protected fill(values: Partial<Record<keyof T & string, string | number | boolean>>): void {
    fillForm(this.form, values as Record<string, string | number | boolean>);
  }

  protected takePreset(name: string): void {
    const preset = this.presets[name];
    if (preset) this.fill(preset);
  }

  /** True for an event in the form, in one of its sliders, or in a field outside it that names it. */
  protected isOfForm({ target }: Event): boolean {
    const { form, name, dataset } = target as HTMLInputElement;
    return target === this.form || (form === this.form && (name !== '' || 'slides' in dataset));
  }

  /** Reads the settings from the form, shows its errors, and updates the address. */
  protected take(): void {
    const { demo, fields, props } = this;
    this.validate();
    replaceQuery((query) => toUrl(fields, demo, this.settings, query, props.settings));
  }

  /** Reads the settings from the form, and shows its errors. */
  protected validate(): void {
    const { fields, props } = this;
    showErrors(this.form, fields, (name, value) => wrongValueText(fields[name], value, props));
    this.settings = this.read();
  }

  /** True if a field has an illegal value; the first such field is focused. */
  protected focusMistake(): boolean {
    const wrong = this.form.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) focusInsideFolds(wrong);
    return wrong !== null;
  }

  protected findSlot(name: string): HTMLElement {
    return findSlot(this, name);
  }
}

type Values = Readonly<Record<string, string | number | boolean>>;

/** Marks the preset whose values are in the form. */
function markPresets(
  root: ParentNode,
  presets: Readonly<Record<string, Partial<Values>>>,
  settings: Values,
): void {
  for (const [name, preset] of Object.entries(presets)) {
    const button = root.querySelector(`.tries [data-preset=${name}]`);
    button?.setAttribute('aria-pressed', String(matches(preset, settings)));
  }
}

const matches = (preset: Partial<Values>, settings: Values): boolean =>
  Object.entries(preset).every(([name, value]) => settings[name] === value);

/** Opens every fold around an element and focuses it. */
export function focusInsideFolds(element: HTMLElement): void {
  openAround(element);
  element.focus();
}
