/** A sentence as nodes; text between two asterisks is emphasised. */
export function emphasised(sentence: string) {
  return sentence
    .split('*')
    .map((part, at) => (at % 2 === 1 ? <b class="hl">{part}</b> : part))
    .filter((part) => part !== '');
}
