/** What a demo is doing. Mirrored to `data-status` and, in words, to a live region. */
export type Status =
  | { name: 'idle' }
  | { name: 'loading'; loaded: number; total: number } // bytes
  | { name: 'running'; done: number; of: number } // units of work
  | { name: 'failed'; message: string }; // says what to do next

/** What every demo says while it works; passed in by `Demo.astro`. */
export interface KitStrings {
  running: string;
  runningOf: string;
  secondsLeft: string;
  cancelled: string;
  failed: string;
  invalid: string;
  invalidWhole: string;
  copied: string;
  copiedText: string;
  notCopied: string;
  exported: string;
  stopped: string;
  yours: string;
}
