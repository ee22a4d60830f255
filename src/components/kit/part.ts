/** The attribute of a demo's part, or of the same part of a panel, whose names are apart: `data-panel-run`. */
export const part = (name: string, isPanel: boolean, value = ''): Record<string, string> => ({
  [isPanel ? `data-panel-${name}` : `data-${name}`]: value,
});
