import { batch, computed, signal, type Signal } from '@preact/signals-core';
import { applies, parseField, settingsFrom, textOf } from '~/lib/settings/table';
import type { Fields, Settings, Values } from '~/lib/settings/table';

/** @param initial the values that the page comes with */
export function openForm<T extends Fields>(demo: string, fields: T, initial: Settings<T>) {
  const names = Object.keys(fields) as (keyof T & string)[];
  const texts = Object.fromEntries(
    names.map((name) => [name, signal(textOf(initial[name]))]),
  ) as Readonly<Record<keyof T, Signal<string>>>;
  let last = initial;
  /** A field with an illegal text keeps its last legal value. */
  const settings = computed(
    () => (last = settingsFrom(fields, (name) => texts[name]!.value, last)),
  );
  /** The fields that held nothing legal when they were last checked. */
  const wrong = signal<readonly string[]>([]);
  return {
    demo,
    fields,
    texts,
    settings,
    wrong,
    set(values: Readonly<Partial<Record<keyof T, string | number | boolean>>>): void {
      batch(() => {
        for (const name of names)
          if (values[name] !== undefined) texts[name].value = textOf(values[name]);
        settings.peek();
      });
    },
    check: () =>
      batch(() => {
        const illegal = names.filter(
          (name) => parseField(fields[name]!, texts[name].value) === undefined,
        );
        const shown = (name: keyof T) => applies(fields[name]!.when ?? {}, settings.value);
        wrong.value = illegal.filter(shown);
        for (const name of illegal)
          if (!shown(name)) texts[name].value = textOf(settings.value[name]);
      }),
    holds: (values: Readonly<Partial<Values>>) =>
      Object.entries(values).every(([name, value]) => settings.value[name] === value),
  };
}

export type FormState<T extends Fields> = ReturnType<typeof openForm<T>>;
