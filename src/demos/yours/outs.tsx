import type { FigureNode } from '~/lib/figure';

type Text = FigureNode | readonly FigureNode[];

/** What an answer comes to, side by side: each with a title, and a paragraph a text. */
export const outs = (parts: readonly (readonly [title: string, ...texts: Text[]])[]) => (
  <ol class="outs as-grid" role="list">
    {parts.map(([title, ...texts]) => (
      <li>
        <h3>{title}</h3>
        {texts.map((text) => (
          <p>{text}</p>
        ))}
      </li>
    ))}
  </ol>
);

/** The beginning of what was typed, as a fault quotes it. */
export const shortOf = (text: string, most = 24): string => text.trim().slice(0, most);
