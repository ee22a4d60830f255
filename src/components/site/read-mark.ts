import { markRead, readLessons } from './read-marks';

/** The button at the foot of a lesson. Without storage it still works until the page is left. */
class ReadMark extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')!;
    const lesson = this.dataset.lesson!;
    button.disabled = false;
    this.show(readLessons().has(lesson));
    button.addEventListener('click', () => {
      const read = button.getAttribute('aria-pressed') !== 'true';
      const isSaved = markRead(lesson, read);
      this.show(read);
      const text = read ? (isSaved ? this.dataset.read : this.dataset.refused) : '';
      this.querySelector('[role=status]')!.textContent = text ?? '';
    });
  }

  private show(read: boolean): void {
    const button = this.querySelector('button')!;
    button.setAttribute('aria-pressed', String(read));
    button.classList.toggle('done', read);
  }
}

customElements.define('x-read-mark', ReadMark);
