/** The handle on a step axis: it goes along with a run, and where the reader drags it, that step is looked at. */
export class StepHandle {
  /** The step that is looked at; without one, the last. */
  at: number | undefined;
  /** How far the run has come; at first, our whole run stands there. */
  private last: number;

  constructor(
    private readonly input: HTMLInputElement,
    moved: () => void,
  ) {
    this.last = Number(input.max);
    input.disabled = false;
    input.addEventListener('input', () => {
      const step = Number(input.value);
      this.at = step >= this.last ? undefined : step;
      moved();
    });
  }

  /**
   * Goes to where the run is, or stays where the reader looks.
   * @param said the step in words
   */
  follow(run: { step: number; steps: number }, said: (step: number) => string): void {
    const { input } = this;
    this.last = run.step;
    const step = this.at ?? run.step;
    input.max = String(run.steps);
    input.value = String(step);
    input.setAttribute('aria-valuetext', said(step));
  }
}
