/** The memo that a demo writes: its buttons, in the page from the start. */
export const en = {
  name: 'Memo',
  open: 'One-page memo',
  print: 'Print or save as PDF',
  download: 'Download (Markdown)',
  close: 'Close',
};
export type MemoStrings = typeof en;
