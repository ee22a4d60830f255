import { escaped } from '~/lib/markdown';

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export type Line = readonly (string | { readonly strong: string } | Link)[];

export interface Link {
  readonly text: string;
  /** Absolute, since the sheet leaves the page. */
  readonly href: string;
}

export interface Sheet {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The sheet as Markdown; a table's first row is its head. */
export const toMarkdown = ({ title, blocks }: Sheet): string =>
  `${[`# ${escaped(title)}`, ...blocks.map(blockText)].join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'text':
      return lineText(block.line);
    case 'list':
      return block.lines.map((line) => `- ${lineText(line)}`).join('\n');
    case 'table':
      return tableText(block.rows);
  }
}

const lineText = (line: Line): string =>
  line
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      if ('strong' in part) return `**${escaped(part.strong)}**`;
      return `[${escaped(part.text)}](<${part.href}>)`;
    })
    .join('');

function tableText([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
