/** The answers in an element that the reader has opened, by name, and the sentence pointed at. */
export class Openings {
  readonly names = new Set<string>();
  private pointed: { name: string; sentence: number } | undefined;

  /** @param draw called when something else is to be shown */
  constructor(root: EventTarget, draw: () => void) {
    for (const sign of ['pointerover', 'focusin'])
      root.addEventListener(sign, ({ target }) => this.point(target as Element) && draw());
    root.addEventListener(
      'toggle',
      ({ target }) => this.open(target as HTMLDetailsElement) && draw(),
      { capture: true },
    );
  }

  /** @returns true if this changes what is highlighted */
  private point(target: Element): boolean {
    const pointed = target.closest<HTMLElement>('[data-sentence]');
    if (!pointed) return false;
    const name = pointed.closest<HTMLElement>('[data-one-answer]')?.dataset.oneAnswer ?? '';
    const sentence = Number(pointed.dataset.sentence);
    if (this.sentenceOf(name) === sentence) return false;
    this.pointed = { name, sentence };
    return true;
  }

  /** @returns true if an answer was opened that had not been drawn */
  private open({ dataset, open }: HTMLDetailsElement): boolean {
    const { oneAnswer: name } = dataset;
    if (name === undefined || !open || this.names.has(name)) return false;
    this.names.add(name);
    return true;
  }

  /** The index of the sentence pointed at in an answer; an answer by itself has the name ''. */
  sentenceOf(name: string): number | undefined {
    return this.pointed?.name === name ? this.pointed.sentence : undefined;
  }

  forget(): void {
    this.names.clear();
    this.pointed = undefined;
  }
}
