import { fill } from '~/i18n/format';
import type { RuleKind } from '../../core/own/rules';
import { MOST_VARIANTS, type Variant } from '../../core/own/variants';
import type { OwnBench } from '~/workers/models';
import type { WayToAsk } from './form';
import { Limit } from './limit';
import type { OwnStrings } from './strings';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The contents of a bench; the rest of the form stays. */
export type Filling = Pick<OwnBench, 'variants' | 'table'> &
  Partial<OwnBench['usual']> & {
    /** The number of prompts compared, from the first; the others can be added again. All by default. */
    compared?: number;
    /** Most tokens of an answer for a tiny model; for any model if the reader typed it. */
    most?: number;
    typed?: true;
  };

/** The fields of the bench and their values. */
export class Desk {
  /** The number of prompts compared. */
  private count = 2;
  readonly limit: Limit;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: OwnStrings,
  ) {
    this.limit = new Limit(this.control('lmMost'));
    this.fit();
  }

  /** The reader's input. */
  bench(): OwnBench {
    return {
      variants: this.variants(),
      reworded: this.isTicked('ownReworded'),
      table: this.control('ownTable').value,
      usual: {
        kind: this.control('ownRule').value as RuleKind,
        expected: this.control('ownExpected').value,
        anyCase: this.isTicked('ownAnyCase'),
      },
    };
  }

  way(): WayToAsk {
    return this.control('ownAs').value as WayToAsk;
  }

  /** The current contents, in the form that `fill` restores. */
  filling(): Filling {
    const { table, usual } = this.bench();
    const variants = this.variants(MOST_VARIANTS);
    return { variants, compared: this.count, table, ...usual, ...this.limit.held() };
  }

  /** Fills in another bench. */
  fill({ variants, compared, table, kind, expected, anyCase, most, typed }: Filling): void {
    this.count = Math.min(Math.max(1, compared ?? variants.length), MOST_VARIANTS);
    variants.slice(0, MOST_VARIANTS).forEach(({ name, text }, i) => {
      this.control(`ownName${i}`).value = name;
      this.control(`ownText${i}`).value = text;
    });
    this.control('ownTable').value = table;
    if (kind !== undefined) this.control('ownRule').value = kind;
    if (expected !== undefined) this.control('ownExpected').value = expected;
    if (anyCase !== undefined) this.tick('ownAnyCase', anyCase);
    if (most !== undefined) this.limit[typed ? 'type' : 'propose'](most);
    this.fit();
  }

  tick(name: string, checked: boolean): void {
    (this.control(name) as HTMLInputElement).checked = checked;
  }

  table(text: string): void {
    this.control('ownTable').value = text;
  }

  /** Adds or removes a prompt; a removed one keeps its text for later. */
  turn(by: 1 | -1): void {
    this.count = Math.min(Math.max(1, this.count + by), MOST_VARIANTS);
    this.fit();
    const last = this.root.querySelector<HTMLElement>(`[name=ownText${this.count - 1}]`);
    last?.focus();
  }

  private fit(): void {
    for (const block of this.root.querySelectorAll<HTMLElement>('[data-own-variant]'))
      block.hidden = Number(block.dataset.ownVariant) >= this.count;
    const [add, remove] = [this.button('add'), this.button('remove')];
    add.disabled = this.count === MOST_VARIANTS;
    remove.disabled = this.count === 1;
    remove.textContent = fill(this.t.removeLast, { n: this.count });
  }

  private variants(count = this.count): Variant[] {
    return Array.from({ length: count }, (_, i) => ({
      name: this.control(`ownName${i}`).value.trim() || this.t.letters[i]!,
      text: this.control(`ownText${i}`).value,
    }));
  }

  private control(name: string): Control {
    return this.root.querySelector<Control>(`[name=${name}]`)!;
  }

  private isTicked(name: string): boolean {
    return (this.control(name) as HTMLInputElement).checked;
  }

  private button(name: string): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>(`[data-own-${name}]`)!;
  }
}
