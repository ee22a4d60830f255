/**
 * The content policy, written once: Astro puts it into every page as a meta element,
 * `preview` and `public/_headers` send it as a header.
 */
export const directives = [
  "default-src 'none'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
];
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"];
export const styleSources = ["'self'"];

export const policy = {
  algorithm: 'SHA-256',
  directives,
  scriptDirective: { resources: scriptSources },
  styleDirective: { resources: styleSources },
};

/** The same policy as one header value; `frame-ancestors` works in headers only. */
export const policyHeader = [
  ...directives,
  `script-src ${scriptSources.join(' ')}`,
  `style-src ${styleSources.join(' ')}`,
  "frame-ancestors 'none'",
].join('; ');
