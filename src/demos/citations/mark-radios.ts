import type { Marks } from '~/lib/demos/citations/marks';

const radiosIn = (sheet: ParentNode) => [
  ...sheet.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];

/** What is checked on a sheet, by the names of its radios. */
export const checkedIn = (sheet: ParentNode): Record<string, string> =>
  Object.fromEntries(
    radiosIn(sheet)
      .filter(({ checked }) => checked)
      .map(({ name, value }) => [name, value]),
  );

/** Checks these marks on a sheet and no others. */
export function checkOnly(sheet: ParentNode, marks: Marks): void {
  for (const radio of radiosIn(sheet)) radio.checked = marks[radio.name] === radio.value;
}
