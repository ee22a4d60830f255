import type { Opened } from './answers-view';

/** The name of the single answer, beside those of a run by their names. */
export const ALONE = 'one';

/** Which answers a reader has opened, and at which sentence of which one they point. */
export class Openings implements Opened {
  readonly names = new Set<string>();
  pointed: Opened['pointed'];

  /** @returns whether that changes what is marked */
  point(target: Element): boolean {
    const sentence = target.closest<HTMLElement>('[data-sentence]');
    if (!sentence) return false;
    const name = sentence.closest<HTMLElement>('[data-one-answer]')?.dataset.oneAnswer ?? ALONE;
    const at = Number(sentence.dataset.sentence);
    if (this.pointed?.name === name && this.pointed.sentence === at) return false;
    this.pointed = { name, sentence: at };
    return true;
  }

  /** @returns whether an answer was opened that was not drawn yet */
  opened({ dataset, open }: HTMLDetailsElement): boolean {
    const { oneAnswer: name } = dataset;
    if (name === undefined || !open || this.names.has(name)) return false;
    this.names.add(name);
    return true;
  }

  /** The sentence of the single answer. */
  get alone(): number | undefined {
    return this.pointed?.name === ALONE ? this.pointed.sentence : undefined;
  }

  forget(): void {
    this.names.clear();
    this.pointed = undefined;
  }
}
