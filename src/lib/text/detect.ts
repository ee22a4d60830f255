import { detectAll } from 'jschardet';
import { decoded, refuse, type Decoded } from './decode';
import { readingsOf } from './encodings';
import given from './encodings.json';

/** Bytes that are looked at. */
const SAMPLE = 65_536;
/** Those whose bytes follow rules that other texts break; in the others each byte is a letter of some kind. */
const MULTIBYTE = /^(?:gb|big5|euc|shift|iso-2022)/;
/** Confidence and letters with a mark below which a guess would be one. */
const LEAST_CONFIDENCE = 0.12;
const LEAST_LETTERS = 6;
/** Confidence below which the reader is asked to look; where bytes follow rules, share of likely words, and of those of a rival. */
const SURE = 0.3;
const LEAST_LIKELY = 0.5;
const RIVAL = 0.8;

/** The names by which `TextDecoder` knows what goes by others. */
const NAMES: Readonly<Record<string, string>> = given.otherNames;

/**
 * Decodes bytes that are not UTF-8 by the encoding that fits their letters best.
 *
 * @throws TextProblem `unknown-encoding` where that is little more than a guess.
 */
export function detected(bytes: Uint8Array, name: string): Decoded {
  const sample = bytes.subarray(0, SAMPLE);
  const letters = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  for (const { encoding, confidence } of detectAll(sample)) {
    const found = NAMES[encoding?.toLowerCase() ?? ''] ?? encoding?.toLowerCase() ?? '';
    const isLikely = confidence >= LEAST_CONFIDENCE && letters >= LEAST_LETTERS;
    if (!MULTIBYTE.test(found) && !isLikely) break;
    const text = decoded(bytes, found);
    if (text === undefined) continue;
    const isSure = MULTIBYTE.test(found) ? isLikeliest(found, sample) : confidence >= SURE;
    return { text, encoding: found, ...(!isSure && { unsure: true }) };
  }
  const [best] = readingsOf(sample);
  const text =
    MULTIBYTE.test(best!.encoding) &&
    best!.likely >= LEAST_LIKELY &&
    decoded(bytes, best!.encoding);
  return text ? { text, encoding: best!.encoding, unsure: true } : refuse(name);
}

/** True if most of a text looks like words, and far less of it as any other encoding reads its bytes. */
function isLikeliest(encoding: string, sample: Uint8Array): boolean {
  const [best, next] = readingsOf(sample);
  const { likely } = best!;
  return best!.encoding === encoding && likely >= LEAST_LIKELY && next!.likely < RIVAL * likely;
}
