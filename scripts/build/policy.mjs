/**
 * The content security policy, defined once: Astro puts it into every page as a meta element, `preview` and
 * `public/_headers` send it as a header. A meta element does not apply to workers; a header does, and a worker obeys
 * the header of its own script. So the workers that fetch models, and the one that connects to a reader's own server,
 * have folders and policies of their own, and the pages stay as strict as they are.
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

/** Output folders, below the base path, of workers that fetch models, and of the one for a reader's own server. */
export const EMBEDDER_FOLDER = '_embedder';
export const MODEL_FOLDER = '_model';
export const ENDPOINT_FOLDER = '_endpoint';

/** The same policy as one header value; `frame-ancestors` works only in headers. */
export const policyHeader = headerOf(directives);

/** A server on the reader's own machine. */
const LOCAL = 'http://localhost:* http://127.0.0.1:*';

/** The policy of the workers that fetch models: they may also connect to the host that the reader names. */
export const hubPolicyHeader = headerOf(connecting(`'self' https: ${LOCAL}`));

/** The policy of the worker for a reader's own server: it reaches only this machine, not even this site. */
export const endpointPolicyHeader = headerOf(connecting(LOCAL));

/** Folders of workers with a policy of their own. */
export const workerPolicies = {
  [EMBEDDER_FOLDER]: hubPolicyHeader,
  [MODEL_FOLDER]: hubPolicyHeader,
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
