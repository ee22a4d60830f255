import type { Road } from '~/lib/road';

interface FacetChoice {
  value: string;
  label: string;
  /** A mark of the atlas that stands for the label. */
  icon?: string;
  road?: Road;
  /** What is shown instead of the label, where there is no icon. */
  short?: string;
  /** How many entries are filed under it. */
  count?: number;
}

/** A filter as the bar of a list offers it. */
export interface Facet {
  name: string;
  label: string;
  choices: FacetChoice[];
}
