export interface Engine {
  /** Opens an address and waits until its page has loaded. */
  open: (url: string) => Promise<unknown>;
  resize: (width: number) => Promise<unknown>;
  /** Calls a function in the page; what it is given and what it returns go through JSON. */
  call: <Result, Given = undefined>(
    inPage: (given: Given) => Result,
    given?: Given,
  ) => Promise<Result>;
  /** Presses and releases the mouse at a point of the window. */
  pressAt: (x: number, y: number) => Promise<unknown>;
  quit: () => Promise<void>;
}

export const HEIGHT = 800;

declare global {
  interface Window {
    faults?: string[];
  }
}

/**
 * Runs in a page before its scripts, and collects errors, files that did not come and violations of the policy.
 * Only Firefox calls the preload of a module that it already has an error, so preloads are left out: a module
 * that is missing rejects its import.
 */
export function collectFaults(): void {
  const faults: string[] = (window.faults = []);
  const failed = ({ message, target }: ErrorEvent) => {
    if (!(target instanceof Element)) return faults.push(message);
    return target.matches('[rel=modulepreload]') ? 0 : faults.push(`missing: ${target.outerHTML}`);
  };
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    faults.push(`policy: ${violatedDirective} refused ${blockedURI}`),
  );
  console.error = (...said) => faults.push(`console: ${said.join(' ')}`);
}

/** A click, as both protocols of WebDriver write it. */
export function clickAt(x: number, y: number): object {
  const moves = [{ type: 'pointerMove', x, y }, { type: 'pointerDown' }, { type: 'pointerUp' }];
  const actions = moves.map((move) => ({ button: 0, ...move }));
  return { actions: [{ type: 'pointer', id: 'mouse', actions }] };
}
