import { fill, formatDate, formatNumber } from '~/i18n/format';
import { LOCALES, type Locale } from '~/lib/locale';
import type { Sentence, Words } from '~/lib/yours/form/form';
import type { Said, Slot, Slots } from '~/lib/yours/form/said';

export type Say = (name: string, slots: Slots) => string;

const isRow = (item: Slot | Slots): item is Slots =>
  typeof item === 'object' && !Array.isArray(item) && !('as' in item);

/**
 * Says a sentence of a form by its name: that of the slots' `kind`, or the one that the slot of this name chooses, none
 * where it is false. In it `{name}` is another sentence or a slot, written in the way of the language; an empty one takes
 * the space before it along.
 */
export function sayIn(words: Words, locale: Locale): Say {
  const { listComma } = LOCALES[locale];

  function chosen(name: string, slots: Slots): string | undefined {
    if (slots[name] === false) return '';
    const [kinds, kind] = [words.kinds as Words | undefined, String(slots.kind)];
    const own: Sentence | undefined = (kinds?.[kind] as Words | undefined)?.[name] ?? words[name];
    return typeof own === 'object' ? String(own[String(slots[name])] ?? own.other ?? '') : own;
  }

  const say: Say = (name, slots) => {
    const sentence = Array.isArray(slots[name]) ? undefined : chosen(name, slots);
    return sentence === undefined ? written(name, slots) : filled(sentence, name, slots);
  };

  function filled(sentence: string, own: string, slots: Slots): string {
    const names = [...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
    const said = names.map((name) => [
      name,
      name === own ? written(name, slots) : say(name, slots),
    ]);
    const empty = said.filter(([, text]) => text === '').map(([name]) => name);
    const left = sentence.replaceAll(new RegExp(` ?\\{(${empty.join('|')})\\}`, 'g'), '');
    return fill(
      empty.length > 0 ? left : sentence,
      Object.fromEntries(said) as Record<string, string>,
    );
  }

  function written(name: string, slots: Slots): string {
    const slot = slots[name];
    if (!Array.isArray(slot)) return saidOf(slot as Slot, slots);
    const items = (slot as readonly (Slot | Slots)[]).map((item) =>
      isRow(item) ? say(name, { ...slots, [name]: undefined, ...item }) : saidOf(item, slots),
    );
    return items.join(items.every((item) => item.endsWith('\n')) ? '' : listComma);
  }

  function saidOf(slot: Slot, slots: Slots): string {
    if (typeof slot === 'number') return formatNumber(slot, locale);
    if (typeof slot !== 'object') return String(slot ?? '');
    return formatted(slot as Said, slots);
  }

  function formatted(slot: Said, slots: Slots): string {
    switch (slot.as) {
      case 'number':
        return formatNumber(slot.value, locale, slot.digits);
      case 'share':
        return `${formatNumber(100 * slot.value, locale, slot.digits)}%`;
      case 'money': {
        const n = formatNumber(slot.value, locale, slot.value < 10 ? 2 : 0);
        return fill((words.money as Record<string, string>)[slot.currency]!, { n });
      }
      case 'day':
        return formatDate(slot.value, locale);
      case 'word': {
        const found = slot.path.reduce<Sentence>((part, key) => (part as Words)[key] ?? '', words);
        return filled(String(found), '', slots);
      }
    }
  }

  return (name, slots) => say(name, slots).trim();
}
