/** Brings back what something else took the place of; see `WayBack`. */
export function backButton(label: string, bringBack: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.back = '';
  button.textContent = label;
  button.addEventListener('click', bringBack);
  return button;
}
