/**
 * A hand-written encoder for the part of protocol buffers that a network needs:
 * https://protobuf.dev/programming-guides/encoding/
 */

/** An encoded message as bytes, which can be a field of another message. */
export type Message = Uint8Array;

/** Encodes a number with seven bits per byte, the lowest first; the highest bit says that more bytes follow. */
export function varint(value: number): number[] {
  const bytes: number[] = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

export const number = (field: number, value: number): Message =>
  Uint8Array.from([...varint(field * 8), ...varint(value)]);

/** A number of 32 bits with a fraction. */
export const float = (field: number, value: number): Message =>
  message([
    Uint8Array.from(varint(field * 8 + 5)),
    new Uint8Array(Float32Array.of(value).buffer), // little-endian, as all machines that run browsers are
  ]);

export const bytes = (field: number, content: Uint8Array): Message =>
  message([Uint8Array.from([...varint(field * 8 + 2), ...varint(content.length)]), content]);

export const text = (field: number, content: string): Message =>
  bytes(field, new TextEncoder().encode(content));

export function message(fields: readonly Message[]): Message {
  const whole = new Uint8Array(fields.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const field of fields) {
    whole.set(field, at);
    at += field.length;
  }
  return whole;
}
