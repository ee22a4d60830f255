/** Declared by hand: the library is compiled without DOM types, so that no other web API is used by accident. */

/** Turns bytes into text. https://encoding.spec.whatwg.org/#interface-textdecoder */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

/** Turns text into bytes, UTF-8. https://encoding.spec.whatwg.org/#interface-textencoder */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

/** Compiled code that computes in a given memory. https://webassembly.github.io/spec/js-api/ */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array<ArrayBuffer>);
  }

  /** `initial` and `maximum` are pages of 65,536 bytes. @throws RangeError if memory is refused. */
  class Memory {
    constructor(size: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
  }

  class Instance {
    constructor(module: Module, imports?: Record<string, Record<string, Memory>>);
    readonly exports: Record<string, unknown>;
  }
}

/** Bytes from base64, one character a byte. https://html.spec.whatwg.org/#dom-atob */
declare function atob(base64: string): string;
