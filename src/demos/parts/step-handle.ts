/** The handle on a step axis: it follows a run, until the reader drags it to look at a step. */
export class StepHandle {
  /** The step that the reader looks at; undefined for the latest. */
  at: number | undefined;
  /** The latest step of the run; at first, the end of the recorded run. */
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
   * Moves to the run's step, unless the reader looks at another one.
   * @param said returns the step as text
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
