import { bar } from '~/lib/drawing/marks';

export interface Stretch {
  value: number;
  way?: 'added' | 'empty';
}

export interface Bar {
  name: string;
  more?: string;
  stretches: readonly Stretch[];
  shown: string;
  strong?: boolean;
}

/** @param most the value at the full width */
export const barRows = (bars: readonly Bar[], most: number) => (
  <ul class="bar-rows as-grid gap-2" role="list">
    {bars.map(({ name, more, stretches: parts, shown, strong }) => (
      <li class={strong && 'strong'}>
        <span class="name">
          {name}
          {more !== undefined && <small class="f14 pushed-across">{more}</small>}
        </span>
        {barOf(parts, most)}
        <b class="value to-end medium">{shown}</b>
      </li>
    ))}
  </ul>
);

export const barOf = (parts: readonly Stretch[], most: number) =>
  bar(
    parts.map(({ value, way }) => [way ? `stretch ${way}` : 'stretch', value]),
    most,
  );
