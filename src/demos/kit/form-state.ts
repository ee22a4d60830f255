import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { applies, parseField, settingsFrom, textOf } from '~/lib/settings/table';
import type { Fields, Settings, Values } from '~/lib/settings/table';

export interface FormState<T extends Fields> {
  demo: string;
  fields: T;
  texts: Readonly<Record<keyof T, Signal<string>>>;
  /** The settings; a field with an illegal text keeps its last legal value. */
  settings: ReadonlySignal<Settings<T>>;
  /** The fields that held nothing legal when they were last checked. */
  wrong: Signal<readonly string[]>;
  set(values: Readonly<Partial<Record<keyof T, string | number | boolean>>>): void;
  /** Checks all fields that apply; one that does not gets its last legal value back. */
  check(): void;
  holds(values: Readonly<Partial<Values>>): boolean;
}

/** @param initial the values that the page comes with */
export function openForm<T extends Fields>(
  demo: string,
  fields: T,
  initial: Settings<T>,
): FormState<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  const texts = Object.fromEntries(
    names.map((name) => [name, signal(textOf(initial[name]))]),
  ) as FormState<T>['texts'];
  let last = initial;
  const settings = computed(
    () => (last = settingsFrom(fields, (name) => texts[name]!.value, last)),
  );
  const wrong = signal<readonly string[]>([]);
  const set: FormState<T>['set'] = (values) =>
    batch(() => {
      for (const name of names)
        if (values[name] !== undefined) texts[name].value = textOf(values[name]);
      settings.peek();
    });
  const check = () =>
    batch(() => {
      const illegal = names.filter(
        (name) => parseField(fields[name]!, texts[name].value) === undefined,
      );
      const shown = (name: keyof T) => applies(fields[name]!.when ?? {}, settings.value);
      wrong.value = illegal.filter(shown);
      for (const name of illegal)
        if (!shown(name)) texts[name].value = textOf(settings.value[name]);
    });
  const holds = (values: Readonly<Partial<Values>>) =>
    Object.entries(values).every(([name, value]) => settings.value[name] === value);
  return { demo, fields, texts, settings, wrong, set, check, holds };
}
