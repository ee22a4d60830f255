import type { Kind } from '.';

const files = import.meta.glob<string>('./*.css', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The address of the styles of a kind. */
export const sheetOf = (kind: Kind): string => files[`./${kind}.css`]!;
