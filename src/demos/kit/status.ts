/** What a demo is doing. Mirrored to `data-status` and, in words, to a live region. */
export type Status =
  | { name: 'idle' }
  | { name: 'running'; done: number; of: number } // units of work
  | { name: 'paused' } // a run that can go on
  | { name: 'failed'; message: string }; // says what to do next
