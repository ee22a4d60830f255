import type { Block, Line } from './sheet';

/** A sheet's blocks as elements; the table is of files alone. */
export const blockNodes = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return <h3>{block.text}</h3>;
      case 'text':
        return <p>{lineNodes(block.line)}</p>;
      case 'list':
        return (
          <ul>
            {block.lines.map((line) => (
              <li>{lineNodes(line)}</li>
            ))}
          </ul>
        );
      case 'table':
        return [];
    }
  });

const lineNodes = (line: Line) =>
  line.map((part) => {
    if (typeof part === 'string') return part;
    return 'strong' in part ? <b>{part.strong}</b> : <a href={part.href}>{part.text}</a>;
  });
