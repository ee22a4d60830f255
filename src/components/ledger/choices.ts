import type { Road } from '~/lib/road';

interface FacetChoice {
  value: string;
  label: string;
  /** A mark of the atlas in place of the label. */
  icon?: string;
  road?: Road;
  /** A short text in place of the label, if there is no icon. */
  short?: string;
}

export interface Facet {
  name: string;
  label: string;
  /** What a select says where nothing is chosen, if not that any will do. */
  none?: string;
  choices: FacetChoice[];
}

type Choice = HTMLSelectElement | HTMLInputElement;

const isChoice = (element: Element): element is Choice =>
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && element.type === 'checkbox');

export const choicesIn = (form: HTMLFormElement): Choice[] => [...form.elements].filter(isChoice);

/** What is chosen beside the typed words, as a query: `article=000&verdict=wrong`. */
export function chosenIn(form: HTMLFormElement): URLSearchParams {
  const data = new FormData(form);
  data.delete('words');
  const texts = [...data].map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(texts.filter(([, value]) => value));
}

/** Makes a form's choices those of a query; unknown names and values are ignored. */
export function choose(form: HTMLFormElement, query: URLSearchParams): void {
  for (const choice of choicesIn(form)) {
    const values = query.getAll(choice.name);
    if (choice instanceof HTMLInputElement) choice.checked = values.includes(choice.value);
    else {
      const known = [...choice.options].find(({ value }) => values.includes(value));
      choice.value = known?.value ?? '';
    }
  }
}
