import { inHex } from '~/lib/encoder/vectors/digest';
import { sha256 } from '~/lib/math/sha256';

/** SHA-256 in hexadecimal, by the browser where the page has come over TLS. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  return inHex(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes));
}

/** The address of a file of weights without its mark, which is the SHA-256 that the build has found; '' where there is none. */
export function unmarked(address: string): { address: string; digest: string } {
  const [bare = '', digest = ''] = address.split('#');
  return { address: bare, digest };
}
