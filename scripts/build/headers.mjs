/** Reads a `_headers` file: a path pattern, then indented `Name: value` lines. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: {} });
    else {
      const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
      if (!name || rules.length === 0) throw new Error(`_headers: "${line}" is no header line.`);
      rules.at(-1).headers[name.toLowerCase()] = value;
    }
  }
  return rules;
}

/** The headers of every matching rule. Hosts combine them: a header named by two rules has both values. */
export function headersFor(rules, path) {
  /** @type {Record<string, string>} */
  const sum = {};
  for (const { pattern, headers } of rules) {
    if (!fits(pattern, path)) continue;
    for (const [name, value] of Object.entries(headers))
      sum[name] = name in sum ? `${sum[name]}, ${value}` : value;
  }
  return sum;
}

function fits(pattern, path) {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(path);
}
