/** A sheet as data: the page shows it, and a Markdown file holds it. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A line of text, of parts that are plain, strong or a link. */
export type Line = readonly (string | { readonly strong: string } | Link)[];

export interface Link {
  readonly text: string;
  /** Absolute: the sheet leaves the page. */
  readonly href: string;
}

export interface Sheet {
  readonly title: string;
  readonly blocks: readonly Block[];
}
