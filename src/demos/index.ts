import type Cost from './cost/Cost.astro';

const files = import.meta.glob<typeof Cost>('./*/*.astro', { eager: true, import: 'default' });

/** Components of demos and walks by their tags in lessons, which are the names of their files. */
export const demos = Object.fromEntries(
  Object.entries(files).map(([file, component]) => [file.match(/(\w+)\.astro$/)![1]!, component]),
);

const tagOf = (id: string): string =>
  id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The component of a demo by its id in the course: `ChangeMap` of `change-map`. */
export const liveOf = (id: string) => demos[tagOf(id)]!;
