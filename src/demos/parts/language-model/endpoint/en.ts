import type { EndpointProblemCode } from '~/lib/endpoint/problems';
import type { ServerKind } from '~/lib/endpoint/servers';

/** Strings about servers on the reader's own machine. `{…}` are placeholders. */
export const en = {
  serversIntro:
    'Each command starts the server so that pages of {origin} may ask it. MODEL stands for the name or the file of a model that you have fetched with that program.',
  serversCaption:
    'Four programs that serve a model on your own machine, from their documentation and source code in November 2026. We ran none of the four themselves, only the engine of llama.cpp behind a small server of our tests, so a detail may differ in your version.',
  serverName: 'Program',
  serverStart: 'Command that starts it',
  serverAddress: 'Address',
  serverAcross: 'Pages of other sites, by default',
  inPowerShell: 'In PowerShell:',
  copyCommand: 'Copy',
  copyCommandOf: 'Copy the command for {name}',
  copyPowerShellOf: 'Copy the PowerShell command for {name}',
  commandCopied: 'The command for {name} is on the clipboard.',
  commandNotCopied:
    'This browser does not let the page write to the clipboard. Select the command in the table and copy it.',
  across: {
    ollama:
      'Refused with status 403 until OLLAMA_ORIGINS names them. Quit an Ollama that is already running, because only a new start reads it.',
    'llama-server':
      'All let in. The option --cors-origins, known since July 2026, narrows that to this page. Leave it out of an older version.',
    'lm-studio': 'Refused. With --cors all of them are let in.',
    vllm: 'All let in. The option --allowed-origins narrows that to this page.',
  } satisfies Record<ServerKind['id'], string> as Record<ServerKind['id'], string>,
  browsersAsk: 'What your browser does when this page asks your server',
  browsers: {
    chrome:
      'Chrome, since version 142, asks you whether this site may reach your machine. After a yes, a page with https may also ask localhost without https.',
    firefox: 'Firefox asks you, too.',
    safari:
      'Safari is said to keep a page with https from asking localhost without https. If it does, open a copy of this site that runs on your own machine (npm start).',
  },
  noKeys:
    'This page asks for no key and sends none. What you write goes to localhost or 127.0.0.1, which is this very machine, and to no other address.',
  problems: {
    'server-missing':
      'There is no address. Write where your server listens, such as http://localhost:11434/v1.',
    'server-invalid':
      '“{address}” is no address of a server. Write localhost or 127.0.0.1, then a colon and the port, as in localhost:11434.',
    'server-elsewhere':
      '“{host}” is neither localhost nor 127.0.0.1, and this page may ask no other name. Nothing was sent. If the server runs on this machine, write localhost in its place.',
    'server-https':
      '“{address}” begins with https://, but this page asks a server on your own machine with http:// only. Leave out the “s”; what you write does not leave this machine.',
    'server-password':
      'The address of your server may hold no user name, no password and no key. Take out everything before “@”.',
    'server-query':
      'The address of your server ends with its path. Take out “{found}” and what follows it; no key is needed.',
    'server-port': '“{port}” is no port. Write a whole number from 1 to {most} after the colon.',
    'server-unreachable':
      '{host} gave no answer that this page may read. Check three things: the server runs and listens at this port; it lets pages of {origin} ask, as the command in the table tells it to; and your browser lets this site reach your machine, which its settings for this site show.',
    'server-permission':
      'Your browser is set to keep {origin} from reaching your machine, so {host} was not asked. Allow it in the settings for this site, then press the button again.',
    'server-policy':
      'The content policy of this site did not let it ask {host}. It is sent with the wrong policy for the folder _endpoint: whoever runs this copy finds the right one in the README.',
    'server-forbidden':
      '{host} answered with status {status}: it does not let this page ask. Quit the server and start it with the command in the table, which names this page.',
    'server-key': '{host} wants a key, and this page sends none. Start the server without a key.',
    'server-redirects':
      '{host} sends the request on to another address, and this page does not follow it. Write the address at which the server itself answers.',
    'server-no-models':
      '{host} answers, but lists no models. Fetch or load one with that program, then press the button again.',
    'server-no-model':
      '{host} does not have the model “{model}”. Ask for its models again and choose one of them.',
    'server-refused':
      '{host} refused with status {status}. Its words: “{words}”. Often the prompt is too long or the memory too small: shorten the prompt, or choose a smaller model.',
    'server-busy':
      '{host} is not ready: status {status}. Its words: “{words}”. It may still be loading its model or answer somebody else: wait a moment, then press the button again.',
    'server-not-chat':
      '{host} answers, but not as a server for chats with OpenAI-compatible calls. It sent: “{found}”. Check the port, and whether the address ends with /v1.',
    'server-failed':
      '{host} reported an error while it was writing. Its words: “{words}”. Look at the window in which the server runs, then try again.',
    'server-cut':
      'The connection to {host} ended after {tokens|token|tokens}, before the answer was whole. Look at the window in which the server runs: did it stop, or run out of memory? Then try again.',
    'server-flood':
      '{host} sent more than {megabytes} MB at once, more than any answer needs, so this page stopped reading. Check the port, and which program listens there.',
    'server-silent':
      '{host} sent nothing for {seconds} s, so this page closed the connection. Look at the window in which the server runs: is it busy with something else? Then press the button again.',
  } satisfies Record<EndpointProblemCode, string> as Record<EndpointProblemCode, string>,
};
export type EndpointStrings = typeof en;
