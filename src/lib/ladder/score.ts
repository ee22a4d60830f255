/** Lower-case words of a text with a blank around each, so that one text is looked for in another by whole words. */
function spaced(text: string): string {
  const words = text.normalize('NFKC').toLowerCase();
  return ` ${words.match(/[\p{L}\p{N}:]+/gu)?.join(' ') ?? ''} `;
}

/** Whether a reply contains one of the accepted answers as whole words, whatever else it says. */
export const isRight = (reply: string, answers: readonly string[]): boolean =>
  answers.some((answer) => spaced(reply).includes(spaced(answer)));

/** Where an answer stands in a reply as whole words, in characters of its words; −1 if it doesn’t. */
export const placeOf = (reply: string, answer: string): number =>
  spaced(reply).indexOf(spaced(answer));

const DECLINES = [
  /(?:do not|don.?t|not) know/,
  /\b(?:unknown|unsure|not sure|sorry|cannot|can.?t|unable)\b/,
  /\bno (?:information|mention|record)\b/,
  /(?:\bnot|n.t) (?:mention|state|specif|provid|say|given|list|tell|told|contain)/,
];

export const isDeclined = (reply: string): boolean =>
  DECLINES.some((pattern) => pattern.test(reply.toLowerCase()));
