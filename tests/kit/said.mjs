// A provider of promptfoo that needs no model: what two systems answer, and an error.
const ANSWERS = { one: ['no', '1:10', 'no', 'no'], two: ['0:10', '1:10', '2:10', ''] };

export default class Said {
  constructor({ config }) {
    this.system = config.system;
  }
  id() {
    return 'said';
  }
  async callApi(prompt) {
    const output = ANSWERS[this.system][/\d/.exec(prompt)[0]];
    return output ? { output, cost: 0.001, tokenUsage: { total: 7 } } : { error: 'no answer' };
  }
}
