import { type Facets, type Filter } from '~/lib/ledger/filter';
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

const valuesOf = (choice: Choice): string[] =>
  choice instanceof HTMLSelectElement
    ? [...choice.options].map(({ value }) => value).filter(Boolean)
    : [choice.value];

export class Choices {
  private readonly all: Choice[];
  readonly facets: Facets;

  constructor(private readonly form: HTMLFormElement) {
    this.all = [...form.elements].filter(isChoice);
    const names = [...new Set(this.all.map(({ name }) => name))];
    this.facets = Object.fromEntries(names.map((name) => [name, this.of(name).flatMap(valuesOf)]));
  }

  get filter(): Filter {
    const data = new FormData(this.form);
    const chosen = Object.keys(this.facets).map(
      (name) => [name, data.getAll(name).map(String).filter(Boolean)] as const,
    );
    return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
  }

  set filter(filter: Filter) {
    for (const choice of this.all) {
      const values = filter[choice.name] ?? [];
      if (choice instanceof HTMLSelectElement) choice.value = values[0] ?? '';
      else choice.checked = values.includes(choice.value);
    }
  }

  focus(): void {
    this.all[0]?.focus({ preventScroll: true });
  }

  private of(name: string): Choice[] {
    return this.all.filter((choice) => choice.name === name);
  }
}
