import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import {
  isFault,
  readNumber,
  readStops,
  stopsTyped,
  type NumberSetting,
  type SettingFault,
} from '~/lib/language-model/settings';
import { WRITING, WRITING_LIMITS, type WritingSettings } from '~/lib/language-model/writing';
import { quoted } from '~/lib/quote';
import { field } from '../field';
import type { ModelStrings } from './strings';

const NUMBERS = ['temperature', 'topP', 'most', 'seed'] as const satisfies NumberSetting[];
type Name = NumberSetting | 'stops';

/** The name of a field; demos may have other fields named like the setting. */
const NAMES: Readonly<Record<Name, string>> = {
  temperature: 'lmTemperature',
  topP: 'lmTopP',
  most: 'lmMost',
  seed: 'lmSeed',
  stops: 'lmStops',
};

const HELPS = {
  temperature: 'temperatureHelp',
  topP: 'topPHelp',
  most: 'mostHelp',
  seed: 'seedHelp',
} as const;

/** The settings of the writing as fields, in a fold; `wireWriting` wires them up. */
export function writingForm(
  demo: string,
  t: ModelStrings,
  first: WritingSettings = WRITING,
): FigureElement {
  const fields = NUMBERS.map((name) => numberField(demo, name, t, first[name]));
  return h(
    'details',
    { class: 'group', 'data-lm-writing-form': true },
    h('summary', {}, t.writing),
    h('div', { class: 'controls' }, ...fields, stopsField(demo, t, first.stops)),
  );
}

const described = (demo: string, name: Name, input: FigureElement, label: string, help: string) => {
  const id = `${demo}-${NAMES[name]}`;
  const told = { ...input.attributes, id, name: NAMES[name] };
  const whole = field(id, label, h(input.tag, told, ...input.children), help);
  const slot = h('p', { class: 'error', id: `${id}-error`, 'data-lm-fault': name, hidden: true });
  return h('div', { class: 'field' }, ...whole.children, slot);
};

function numberField(demo: string, name: NumberSetting, t: ModelStrings, value: number) {
  const { min, max } = WRITING_LIMITS[name];
  const input = h('input', { type: 'number', inputmode: 'decimal', step: 'any', min, max, value });
  return described(demo, name, input, t[name], t[HELPS[name]]);
}

function stopsField(demo: string, t: ModelStrings, stops: readonly string[]) {
  const area = h('textarea', { rows: 2, spellcheck: 'false' }, stopsTyped(stops));
  return described(demo, 'stops', area, t.stops, t.stopsHelp);
}

type Control = HTMLInputElement | HTMLTextAreaElement;

const controlOf = (root: HTMLElement, name: Name): Control =>
  root.querySelector<Control>(`[name=${NAMES[name]}]`)!;

/** The field for the length of an answer. */
export const lengthField = (root: HTMLElement): { value: string } => controlOf(root, 'most');

function readOf(root: HTMLElement, name: Name): number | string[] | SettingFault {
  const control = controlOf(root, name);
  return name === 'stops' ? readStops(control.value) : readNumber(name, control.value);
}

/**
 * Shows errors next to fields while they are edited; input here concerns only the writing.
 * @param changed called when a setting changes
 */
export function wireWriting(
  root: HTMLElement,
  t: ModelStrings,
  changed: () => void = () => undefined,
): void {
  const form = root.querySelector<HTMLElement>('[data-lm-writing-form]')!;
  form.addEventListener('input', (event) => {
    event.stopPropagation();
    check(root, t);
    changed();
  });
}

/** Marks each field with an error. @returns the first of them */
function check(root: HTMLElement, t: ModelStrings): Control | undefined {
  const wrong = [...NUMBERS, 'stops' as const].filter((name) => {
    const read = readOf(root, name);
    show(root, name, isFault(read) ? read : undefined, t);
    return isFault(read);
  });
  return wrong[0] && controlOf(root, wrong[0]);
}

function show(
  root: HTMLElement,
  name: Name,
  fault: SettingFault | undefined,
  t: ModelStrings,
): void {
  const slot = root.querySelector<HTMLElement>(`[data-lm-fault=${name}]`)!;
  const control = controlOf(root, name);
  const help = `${control.id}-help`;
  control.setAttribute('aria-describedby', fault ? `${slot.id} ${help}` : help);
  if (fault) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
  slot.hidden = !fault;
  slot.textContent = fault ? faultSaid(fault, t) : '';
}

export function faultSaid({ code, values }: SettingFault, t: ModelStrings): string {
  const said = Object.entries(values).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string'
      ? quoted(value)
      : formatNumber(value, t.locale, Number.isInteger(value) ? 0 : 2),
  ]);
  return fill(t.faults[code], Object.fromEntries(said));
}

/** The settings in the form; undefined if one is invalid, which is then focused. */
export function writingSettings(root: HTMLElement, t: ModelStrings): WritingSettings | undefined {
  const wrong = check(root, t);
  if (wrong) {
    wrong.closest('details')!.open = true;
    wrong.focus();
    return undefined;
  }
  const entries = [...NUMBERS, 'stops' as const].map((name) => [name, readOf(root, name)]);
  return Object.fromEntries(entries) as WritingSettings;
}

/** The maximum length of an answer, for an estimate; the default while the field is invalid. */
export function writingLength(
  root: HTMLElement,
  usual: Pick<WritingSettings, 'most'> = WRITING,
): Pick<WritingSettings, 'most'> {
  const most = readOf(root, 'most');
  return typeof most === 'number' ? { most } : usual;
}
