import { copyText } from '~/browser/save-file';
import { Button } from '~/demos/kit/Button';
import { fill } from '~/i18n/format';
import { SERVERS, type ServerKind } from '~/lib/endpoint/servers';
import { table, type Cell } from '../../table';
import type { Words as EndpointStrings } from 'words:language-model-endpoint';

interface Shown {
  origin: string;
  t: EndpointStrings;
  /** True as a page is built: its buttons wait for the script that copies. */
  isBuilt?: boolean;
}

/** Clicks on its buttons are handled by `copyPressed`. */
export const serversTable = ({ t, ...shown }: Shown) => [
  <p>{fill(t.serversIntro, { origin: shown.origin })}</p>,
  table({
    caption: t.serversCaption,
    heads: [t.serverName, t.serverStart, t.serverAddress, t.serverAcross],
    rows: SERVERS.map((server) => rowOf(server, { t, ...shown })),
  }),
  <p>{t.browsersAsk}</p>,
  <ul>
    {Object.values(t.browsers).map((sentence) => (
      <li>{sentence}</li>
    ))}
  </ul>,
  <p>{t.noKeys}</p>,
];

function rowOf(server: ServerKind, shown: Shown): Cell[] {
  const { id, name, address } = server;
  const { t } = shown;
  return [name, commandsOf(server, shown), <code class="breaks">{address}</code>, t.across[id]];
}

function commandsOf(server: ServerKind, shown: Shown) {
  const { name, start, startInPowerShell } = server;
  const { origin, t } = shown;
  const usual = command(fill(start, { origin }), { name, label: t.copyCommandOf }, shown);
  if (!startInPowerShell) return usual;
  const other = { name, label: t.copyPowerShellOf };
  return [usual, command(fill(startInPowerShell, { origin }), other, shown, t.inPowerShell)];
}

function command(
  text: string,
  { name, label }: { name: string; label: string },
  { t, isBuilt }: Shown,
  before = '',
) {
  const copies = { 'data-copy-command': text, 'data-of': name, disabled: isBuilt };
  return (
    <div class="command">
      {before && <span class="as-block">{before}</span>}
      <code class="breaks">{text}</code>
      <Button {...copies} aria-label={fill(label, { name })} text={t.copyCommand} />
    </div>
  );
}

/** Copies the command whose button was pressed. @returns a sentence about it; undefined for other buttons */
export async function copyPressed({ target }: Event, t: EndpointStrings) {
  const button = (target as Element).closest<HTMLElement>('[data-copy-command]');
  if (!button) return undefined;
  const { copyCommand: text = '', of: name = '' } = button.dataset;
  const isCopied = await copyText(text);
  return isCopied ? fill(t.commandCopied, { name }) : t.commandNotCopied;
}
