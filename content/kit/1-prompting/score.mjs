// Right is: one line of JSON, the right passage, and words that stand in the prompt letter by letter.
export default function score(output, { vars: { asked, expected } }) {
  const right = JSON.parse(expected);
  let given;
  try {
    given = typeof output === 'string' ? JSON.parse(output.trim()) : output;
  } catch {
    return fail(`This is not one line of JSON: ${String(output).slice(0, 60)}`);
  }
  if (given?.source !== right.source)
    return fail(`It names ${given?.source}, and right is ${right.source}.`);
  if (right.source !== null && !(given.quote && asked.includes(given.quote)))
    return fail('The quoted words do not stand in the passages letter by letter.');
  return { pass: true, score: 1, reason: 'The source is right, and the quote is true.' };
}

const fail = (reason) => ({ pass: false, score: 0, reason });
