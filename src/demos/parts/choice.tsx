interface Props<V extends string> {
  options: Iterable<readonly [value: V, name: string]>;
  chosen: V | undefined;
  choose: (value: V) => unknown;
  [attribute: string]: unknown;
}

export const Choice = <V extends string>({ options, chosen, choose, ...attributes }: Props<V>) => (
  <select {...attributes} onChange={({ currentTarget }) => choose(currentTarget.value as V)}>
    {[...options].map(([value, name]) => (
      <option value={value} selected={value === chosen}>
        {name}
      </option>
    ))}
  </select>
);
