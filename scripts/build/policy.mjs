/**
 * The content security policy, defined once: Astro puts it into every page as a meta element, `preview` and
 * `public/_headers` send it as a header. A meta element does not apply to workers; a header does, and a worker obeys
 * the header of its own script. So the worker that connects to a reader's own server has a folder and a policy of its
 * own, and the pages stay as strict as they are.
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

/** Output folder, below the base path, of the worker for a reader's own server. */
export const ENDPOINT_FOLDER = '_endpoint';

/** The same policy as one header value; `frame-ancestors` works only in headers. */
export const policyHeader = headerOf(directives);

/** A server on the reader's own machine. */
const LOCAL = 'http://localhost:* http://127.0.0.1:*';

/** The policy of the worker for a reader's own server: it reaches only this machine, not even this site. */
export const endpointPolicyHeader = headerOf(connecting(LOCAL));

/** Folders of workers with a policy of their own. */
export const workerPolicies = {
  [ENDPOINT_FOLDER]: endpointPolicyHeader,
};

function connecting(sources) {
  return directives.map((one) => (one.startsWith('connect-src') ? `connect-src ${sources}` : one));
}

function headerOf(allowed) {
  return [
    ...allowed,
    `script-src ${scriptSources.join(' ')}`,
    `style-src ${styleSources.join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
