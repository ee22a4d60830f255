/** Traditional characters, and at the same places their simplified forms. */
declare module 'characters:traditional' {
  const forms: [from: string, to: string];
  export default forms;
}
