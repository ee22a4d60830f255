export interface Exported {
  file: string;
  type: string;
  body: string | Blob;
}

/** Milliseconds that a busy browser may take to read the file. */
const PATIENCE = 40_000;

/** Offers a file for saving, from memory: nothing is sent anywhere. */
export function save({ file, type, body }: Exported): void {
  const url = URL.createObjectURL(new Blob([body], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
