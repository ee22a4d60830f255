const files = import.meta.glob<unknown>(
  ['./*.astro', './walk/*.astro', '!./{Drawing,GuessFoot,OldPrices,Quiz,Sources}.astro'],
  { eager: true, import: 'default' },
);

/** The components available to a lesson by their tags, besides demos. */
export const vocabulary = Object.fromEntries(
  Object.entries(files).map(([file, component]) => [file.match(/(\w+)\.astro$/)![1]!, component]),
);
