/** Values with their names, as the options of a `Choice`. */
export const named = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): { value: Value; name: string }[] => values.map((value) => ({ value, name: names[value] }));
