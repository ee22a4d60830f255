/**
 * The content policy, written once: Astro puts it into every page as a meta element,
 * `preview` and `public/_headers` send it as a header. A meta element does not reach into workers; a
 * header does, and a worker obeys the header of its own script. So the one worker that fetches models
 * has a folder and a policy of its own, and the pages stay as strict as they are.
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

/** Where the build writes the worker that fetches models, below the base path. */
export const EMBEDDER_FOLDER = '_embedder';

/** The same policy as one header value; `frame-ancestors` works in headers only. */
export const policyHeader = headerOf(directives);

/** Hosts that a reader may name besides those with https: a server on this very machine. */
const LOCAL = 'http://localhost:* http://127.0.0.1:*';

/** The policy of the worker that fetches models: it may also ask the host that the reader names. */
export const embedderPolicyHeader = headerOf(
  directives.map((one) => (one.startsWith('connect-src') ? `${one} https: ${LOCAL}` : one)),
);

function headerOf(allowed) {
  return [
    ...allowed,
    `script-src ${scriptSources.join(' ')}`,
    `style-src ${styleSources.join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
