import { hostName } from '~/lib/hub/host';

/** The host of a model in a sentence; what was typed, where that is no address. '' is this site. */
export function hostSaid({ host }: { host: string }, t: { sameOrigin: string }): string {
  if (host === '') return t.sameOrigin;
  try {
    return hostName(host, { origin: location.origin, base: '/' }) || t.sameOrigin;
  } catch {
    return host;
  }
}
