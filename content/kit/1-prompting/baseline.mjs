// No model at all: quotes the passage that shares most pairs of letters with the question, and "none" below
// a bar. What a model gets beyond this, it has earned.
const BAR = 0.25;

export default class Baseline {
  id() {
    return 'baseline: shared letters';
  }

  async callApi(prompt) {
    const { content } = JSON.parse(prompt).at(-1);
    const [, ...blocks] = content.split('\n\n');
    const asked = pairs(blocks.pop());
    const passages = blocks.map(passageOf);
    const best = passages
      .map((passage) => ({ ...passage, shared: shareOf(asked, pairs(passage.text)) }))
      .sort((a, b) => b.shared - a.shared)[0];
    const reply =
      best && best.shared >= BAR
        ? { source: best.id, quote: best.text }
        : { source: null, quote: null };
    return { output: JSON.stringify(reply) };
  }
}

function passageOf(block) {
  const [, id, rest] = /^\[([^\]]+)\] [^\n]*\n([\s\S]*)$/.exec(block) ?? [null, '', block];
  return { id, text: rest };
}

const pairs = (text) => {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return new Set([...letters].slice(1).map((_, at) => [...letters].slice(at, at + 2).join('')));
};

const shareOf = (asked, text) =>
  [...asked].filter((pair) => text.has(pair)).length / Math.max(1, asked.size);
