type Words = { right: string; wrong: string; stop: string };

/** Answers a choice at once: a word in its row, the reason below. Without scripts the answers are folded. */
class Quiz extends HTMLElement {
  connectedCallback(): void {
    const words = JSON.parse(this.dataset.words!) as Words;
    for (const form of this.querySelectorAll('form')) {
      form.querySelector<HTMLElement>('[data-answers]')!.hidden = true;
      form.addEventListener('change', () => this.answer(form, words));
      form.addEventListener('submit', (event) => event.preventDefault());
      addEventListener('pageshow', () => this.answer(form, words)); // a browser restores choices
    }
  }

  private answer(form: HTMLFormElement, words: Words): void {
    const whys = form.querySelectorAll('[data-why] span');
    form.querySelectorAll<HTMLInputElement>('input').forEach((input, index) => {
      const row = input.closest('.choice')!;
      const correct = input.dataset.correct !== undefined;
      row.classList.toggle('right', input.checked && correct);
      row.classList.toggle('wrong', input.checked && !correct);
      const verdict = correct ? words.right : words.wrong;
      row.querySelector('[data-mark]')!.textContent = input.checked ? verdict : '';
      if (!input.checked) return;
      const status = form.querySelector('[data-said]')!;
      const why = whys[index]!.cloneNode(true);
      status.replaceChildren(`${verdict}${words.stop}`, ...why.childNodes);
    });
  }
}

customElements.define('x-quiz', Quiz);
