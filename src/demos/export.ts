/** What a demo hands out: a file name, a media type, its content. */
export interface Exported {
  file: string;
  type: string;
  body: string | Blob;
}

export const jsonFile = (name: string, value: unknown): Exported => ({
  file: `${name}.json`,
  type: 'application/json',
  body: JSON.stringify(value, null, 2),
});

export const csvFile = (name: string, rows: readonly (readonly (string | number)[])[]): Exported => ({
  file: `${name}.csv`,
  type: 'text/csv;charset=utf-8',
  // The byte order mark tells spreadsheets that the file is UTF-8.
  body: '\uFEFF' + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n',
});

/** Quoted where it must be; a cell that a spreadsheet would run as a formula gets a leading quote. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Offers a file for saving, from memory: nothing is sent anywhere. */
export function save({ file, type, body }: Exported): void {
  const url = URL.createObjectURL(new Blob([body], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

/** A picture as PNG, drawn from an SVG string at twice its size. */
export async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image(width * 2, height * 2);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was drawn.')))),
  );
}
