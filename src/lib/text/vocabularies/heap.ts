/** Numbers of which the smallest is always the next: a binary heap. */
export function heap(): { push(value: number): void; pop(): number | undefined } {
  const values: number[] = [];
  return {
    push(value) {
      let place = values.length;
      for (let parent = (place - 1) >> 1; place > 0 && value < values[parent]!;) {
        values[place] = values[parent]!;
        place = parent;
        parent = (place - 1) >> 1;
      }
      values[place] = value;
    },
    pop() {
      const [least] = values;
      const last = values.pop();
      if (last === undefined || values.length === 0) return least;
      let place = 0;
      for (let child = 1; child < values.length; child = 2 * place + 1) {
        if (child + 1 < values.length && values[child + 1]! < values[child]!) child++;
        if (last <= values[child]!) break;
        values[place] = values[child]!;
        place = child;
      }
      values[place] = last;
      return least;
    },
  };
}
