/** Strings that every demo uses while it works. */
export const en = {
  running: 'Computing…',
  runningOf: '{done} of {of}, about {left} left',
  secondsLeft: '{n} s',
  cancelled: 'Stopped. The picture shows the result before.',
  stoppedEarly: 'Stopped before the first step; the figure shows what it showed before.',
  /** After “yours” on the badge. */
  took: ', {s} s',
  failed: 'Try again. If it fails again, reload the page.',
  invalid: '“{value}” does not fit here. Give a number from {min} to {max}.',
  invalidWhole: '“{value}” does not fit here. Give a whole number from {min} to {max}.',
  invalidDate: 'A part of the date is missing. Give day, month and year, or none of them.',
  empty: 'This field is empty. Give a number from {min} to {max}.',
  emptySet: 'Nothing is ticked. Tick at least one.',
  back: 'Bring back my text',
  copiedText: 'Copied.',
  copied: 'The link is copied. It holds the settings, never your text.',
  notCopied: 'The browser refused the clipboard; the address bar holds the same link.',
  exported: 'Saved {file}.',
  /** Errors that any demo can have; demos add their own. */
  problems: {
    'worker-died':
      'The worker stopped, or its script could not be loaded. Your settings and your text are still here, but what it had computed is gone. Try again: a fresh one starts.',
    'source-missing':
      'A file of this site could not be loaded. Check the connection and try again; your settings are still here.',
    'weights-damaged':
      'The file of the model is damaged or incomplete. Try again: it will be fetched once more.',
  },
  codeMissing:
    'The listing could not be fetched. Check the connection and open the tab again, or follow the link.',
};
export type KitStrings = typeof en;
