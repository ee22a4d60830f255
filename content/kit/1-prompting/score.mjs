import { examined } from './conversations.mjs';
import { alike, objectIn } from './reply.mjs';

// Right is: a JSON object, the right passage, and words of that passage letter by letter, whatever their blanks and line
// ends. So that no single letter counts as a quote, it has ten characters, or as many as a shorter right one.
const ENOUGH = 10;

export default function score(output, { vars }) {
  const { messages, expected: right } = examined(vars);
  const given = objectIn(output);
  if (!given) return fail(`This is not a JSON object: ${told(output).slice(0, 60)}`);
  const { source, quote } = given;
  if (source !== right.source)
    return fail(`It names ${told(source)}, and right is ${right.source}.`);
  if (source === null)
    return { pass: true, score: 1, reason: 'No passage answers, and it says so.' };
  if (typeof quote !== 'string' || !isIn(quote, passageIn(messages[1].content, source)))
    return fail(`The quoted words do not appear in ${source} letter by letter.`);
  if (lengthOf(quote) < Math.min(ENOUGH, lengthOf(right.quote)))
    return fail(`The quote is too short: ${quote}`);
  return { pass: true, score: 1, reason: 'The source is right, and the quote is true.' };
}

const isIn = (quote, text) => alike(text).includes(alike(quote));

/** The text below the title of the passage with this name. */
function passageIn(asked, name) {
  const block = asked.split('\n\n').find((block) => block.startsWith(`[${name}] `)) ?? '';
  return block.slice(block.indexOf('\n') + 1);
}

/** In whole characters, as Python counts them. */
const lengthOf = (text) => [...alike(text)].length;

const told = (value) => (typeof value === 'string' ? value : `${JSON.stringify(value)}`);

const fail = (reason) => ({ pass: false, score: 0, reason });
