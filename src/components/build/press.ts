import { copyText } from '~/browser/save-file';

const root = document.querySelector<HTMLElement>('[data-programs]')!;
const words = JSON.parse(root.dataset.words!) as { copied: string; notCopied: string };
const panes = [...root.querySelectorAll<HTMLElement>('[data-program]')];
const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
/** What is shown in every pane, as the reader chose last. */
const chosen = { language: 'ts', interface: '0' };

for (const live of root.querySelectorAll<HTMLElement>('[data-live]')) live.hidden = false;

/** Shows one program, and of it the file in the chosen language and interface. */
function show(id: string): void {
  for (const tab of tabs) {
    const isOn = tab.dataset.tab === id;
    tab.setAttribute('aria-selected', String(isOn));
    tab.tabIndex = isOn ? 0 : -1;
  }
  for (const pane of panes) {
    pane.hidden = pane.dataset.program !== id;
    pane.setAttribute('role', 'tabpanel');
    for (const file of pane.querySelectorAll<HTMLElement>('[data-of]'))
      file.hidden = !isChosen(file);
    for (const button of pane.querySelectorAll<HTMLElement>('.seg button'))
      button.setAttribute('aria-pressed', String(isPressed(button)));
  }
}

const isPressed = ({ dataset }: HTMLElement): boolean =>
  dataset.language === chosen.language || dataset.interface === chosen.interface;

/** A program with one interface is shown by that, whichever was chosen elsewhere. */
function isChosen(file: HTMLElement): boolean {
  const [language, at] = file.dataset.of!.split(' ');
  const { length } = file.parentElement!.querySelectorAll('[data-interface]');
  return language === chosen.language && at === (length > 0 ? chosen.interface : '0');
}

const named = (): string => {
  const id = location.hash.slice(1);
  return panes.find((pane) => pane.id === id)?.id ?? panes[0]!.id;
};

root.addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (!button) return;
  const { tab, language, interface: at, copy } = button.dataset;
  if (tab) history.replaceState(null, '', `#${tab}`);
  if (language) chosen.language = language;
  if (at) chosen.interface = at;
  if (copy === undefined) return show(named());
  void copyShown(button);
});

async function copyShown(button: HTMLElement): Promise<void> {
  const pane = button.closest('[data-program]')!;
  const shown = pane.querySelectorAll('[data-of]:not([hidden]) pre');
  const text = [...shown].map(({ textContent }) => textContent).join('\n\n');
  const isCopied = await copyText(`${text}\n`);
  pane.querySelector('[data-told]')!.textContent = isCopied ? words.copied : words.notCopied;
}

root.addEventListener('keydown', (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const at = tabs.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  const next = tabs[(at + step + tabs.length) % tabs.length]!;
  next.click();
  next.focus();
});

addEventListener('hashchange', () => show(named()));
show(named());
