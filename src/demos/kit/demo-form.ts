import { openAround } from '~/browser/open-folds';
import type { Fields, Settings } from '~/lib/settings/table';
import { fromUrl, keepInAddress } from './address';
import {
  fillForm,
  readForm,
  restoreHidden,
  showErrors,
  typedIn,
  writeForm,
  wrongValueSaid,
} from './form';
import { type KitProps, pieceOf } from './props';
import { showApplying } from './show-applying';

/** The form of a demo, which is its state: filled from an address, read, checked, and kept in the address. */
export abstract class DemoForm<T extends Fields> extends HTMLElement {
  protected abstract readonly demo: string;
  protected abstract fields: T;
  /** What the buttons above the figure fill in, by their names. */
  protected presets: Readonly<Record<string, Partial<Settings<T>>>> = {};
  protected props!: KitProps<T>;
  protected form!: HTMLFormElement;
  protected settings!: Settings<T>;

  /** Turns the form to the settings of a link; what the reader has typed stays, its names are returned. */
  protected turn(query: URLSearchParams): string[] {
    this.settings = fromUrl(this.fields, this.demo, query, this.props.settings);
    const typed = typedIn(this.form, this.fields);
    writeForm(this.form, { ...this.settings, ...typed });
    this.fit();
    return Object.keys(typed);
  }

  /** Hides the fields that say nothing under the settings of the form. */
  protected fit(): void {
    showApplying(this, this.read());
    restoreHidden(this.form, this.fields, this.settings);
    markPresets(this, this.presets, this.read());
  }

  /** What a form field holds now, as text. */
  protected value(name: string): string {
    const control = this.form.elements.namedItem(name);
    return control && 'value' in control ? String(control.value) : '';
  }

  /** The settings the form holds now. */
  protected read(): Settings<T> {
    return readForm(this.form, this.fields, this.settings);
  }

  /** Changes one field of the form, as if the reader had. */
  protected set(name: keyof T & string, value: string | number | boolean): void {
    writeForm(this.form, { [name]: value });
  }

  /** Fills the form as if the reader had. */
  protected fill(values: Partial<Record<keyof T & string, string | number | boolean>>): void {
    fillForm(this.form, values as Record<string, string | number | boolean>);
  }

  protected takePreset(name: string): void {
    const preset = this.presets[name];
    if (preset) this.fill(preset);
  }

  /** Whether something happened in the form, in one of its sliders, or in a field outside it that names it. */
  protected isOfForm({ target }: Event): boolean {
    const { form, name, dataset } = target as HTMLInputElement;
    return target === this.form || (form === this.form && (name !== '' || 'slides' in dataset));
  }

  /** Takes what the form holds: faults stand beside their fields, the settings in the address. */
  protected take(): void {
    const { demo, fields, props } = this;
    showErrors(this.form, fields, (name, value) => wrongValueSaid(fields[name], value, props));
    this.settings = this.read();
    keepInAddress(fields, demo, this.settings, props.settings);
  }

  /** Whether a field holds an illegal value; the reader is led to the first. */
  protected leadsToMistake(): boolean {
    const wrong = this.form.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) leadTo(wrong);
    return wrong !== null;
  }

  protected piece(name: string): HTMLElement {
    return pieceOf(this, name);
  }
}

type Values = Readonly<Record<string, string | number | boolean>>;

/** Marks the preset whose values the form holds. */
function markPresets(
  root: ParentNode,
  presets: Readonly<Record<string, Partial<Values>>>,
  settings: Values,
): void {
  for (const [name, preset] of Object.entries(presets)) {
    const button = root.querySelector(`.tries [data-preset=${name}]`);
    button?.setAttribute('aria-pressed', String(isHeld(preset, settings)));
  }
}

const isHeld = (preset: Partial<Values>, settings: Values): boolean =>
  Object.entries(preset).every(([name, value]) => settings[name] === value);

/** Opens every fold around an element and leads the reader to it. */
export function leadTo(element: HTMLElement): void {
  openAround(element);
  element.focus();
}
