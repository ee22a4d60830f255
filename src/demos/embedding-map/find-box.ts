import { fill } from '~/i18n/format';
import type { ShownPoint } from './state';
import type { Words as EmbeddingMapStrings } from 'words:embedding-map';

const LISTED = 3_000; // names suggested

/** The search box of the map: it suggests names of points, and finds the point of a name. */
export class FindBox {
  private points: readonly ShownPoint[] = [];

  constructor(
    private readonly root: HTMLElement,
    private readonly t: EmbeddingMapStrings,
    private readonly found: (point: number) => void,
  ) {
    root.querySelector('form.find')!.addEventListener('submit', this.onFind);
  }

  /** Fills the suggestions with the names of a map. */
  offer(points: readonly ShownPoint[]): void {
    this.points = points;
    const names = [...new Set(points.slice(0, LISTED).map(({ label }) => label))];
    const options = names.map((value) =>
      Object.assign(document.createElement('option'), { value }),
    );
    this.root.querySelector('datalist')!.replaceChildren(...options);
  }

  get problem(): HTMLElement {
    return this.root.querySelector('[data-find-problem]')!;
  }

  private onFind = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    const box = this.root.querySelector<HTMLInputElement>('input[name=find]')!;
    const { problem } = this;
    const found = pointNamed(this.points, box.value);
    const name = box.value.trim();
    const text = name === '' ? this.t.empty : fill(this.t.notFound, { name });
    problem.hidden = found >= 0;
    problem.textContent = found >= 0 ? '' : text;
    if (found >= 0) this.found(found);
  };
}

/** The point with this name: an exact match, else a prefix, else a part of the name; −1 if there is none. */
function pointNamed(points: readonly { label: string }[], name: string): number {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return -1;
  const labels = points.map(({ label }) => label.toLowerCase());
  const ways = [
    (label: string) => label === wanted,
    (label: string) => label.startsWith(wanted),
    (label: string) => label.includes(wanted),
  ];
  for (const way of ways) {
    const at = labels.findIndex(way);
    if (at >= 0) return at;
  }
  return -1;
}
