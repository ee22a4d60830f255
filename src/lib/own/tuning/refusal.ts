/** What a reply says that declines, within its first tokens; “I'm sorry” alone begins many others. */
const DECLINES = [
  /\b(?:do not|don.?t) have (?:the ability|access|personal)/,
  /\b(?:unable|not able|not allowed) to\b/,
  /\b(?:cannot|can.?t|won.?t) (?:help|assist|provide|give|share|do|tell|answer)\b/,
];

export const isRefusal = (reply: string): boolean =>
  DECLINES.some((pattern) => pattern.test(reply.toLowerCase()));
