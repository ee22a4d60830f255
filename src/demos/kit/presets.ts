type Values = Readonly<Record<string, string | number | boolean>>;

/** Marks the preset whose values the form holds. */
export function markPresets(
  root: ParentNode,
  presets: Readonly<Record<string, Partial<Values>>>,
  settings: Values,
): void {
  for (const [name, preset] of Object.entries(presets)) {
    const button = root.querySelector(`.tries [data-preset=${name}]`);
    button?.setAttribute('aria-pressed', String(isHeld(preset, settings)));
  }
}

const isHeld = (preset: Partial<Values>, settings: Values): boolean =>
  Object.entries(preset).every(([name, value]) => settings[name] === value);
