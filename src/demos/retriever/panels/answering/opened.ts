import type { Opened } from './answers-view';

/** The key of the single answer, among those of a run, which have their names as keys. */
export const ALONE = 'one';

/** The answers that the reader has opened, and the sentence pointed at. */
export class Openings implements Opened {
  readonly names = new Set<string>();
  pointed: Opened['pointed'];

  /** @returns true if this changes what is highlighted */
  point(target: Element): boolean {
    const sentence = target.closest<HTMLElement>('[data-sentence]');
    if (!sentence) return false;
    const name = sentence.closest<HTMLElement>('[data-one-answer]')?.dataset.oneAnswer ?? ALONE;
    const at = Number(sentence.dataset.sentence);
    if (this.pointed?.name === name && this.pointed.sentence === at) return false;
    this.pointed = { name, sentence: at };
    return true;
  }

  /** @returns true if an answer was opened that had not been drawn */
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
