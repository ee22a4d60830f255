/**
 * The few web standards that the library may use, declared by hand. The library is compiled without
 * DOM types, so that whatever is not written here cannot creep in.
 */

/** Turns bytes into text. https://encoding.spec.whatwg.org/#interface-textdecoder */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
