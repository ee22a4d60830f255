export interface Size {
  width: number;
  height: number;
}

/** Words of a picture: those of a hill, of a point, of one that is chosen, that was hidden, or that is no neighbour. */
export interface Label {
  /** Absent for words at no point. */
  point?: number | undefined;
  text: string;
  kind: 'hill' | 'plain' | 'chosen' | 'hidden' | 'stranger' | 'tick';
  x: number;
  y: number;
  /** What of the words is at x, and where they begin. */
  anchor: 'start' | 'middle';
  left: number;
  width: number;
}

const LINE = 16;

/** About how wide words are in pixels, so that no word is measured before it is drawn. */
const widthOf = (text: string, scale = 1): number =>
  scale * [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13.5 : 7), 0);

type Said = Pick<Label, 'text' | 'kind' | 'point'>;
type Place = readonly [x: number, y: number];

/** Writes words so that none lies over another, and all within the stage. */
export function labelWriter({ width: stage, height }: Size) {
  const labels: Label[] = [];
  const isFree = (from: number, at: number, wide: number) =>
    labels.every(
      ({ left, y, width }) =>
        Math.abs(y - at) >= LINE || from + wide + 4 < left || left + width + 4 < from,
    );
  const fits = (x: number, wide: number) => Math.max(3, Math.min(stage - wide - 3, x));
  return {
    labels,
    /** Beside a point, a line lower or higher where there are words already. */
    beside(said: Said, [x, y]: Place): void {
      const { text, kind } = said;
      const width = widthOf(text, kind === 'plain' || kind === 'stranger' ? 0.95 : 1.08);
      const isOver = kind !== 'chosen' && x + 9 + width > stage - 3;
      const left = fits(isOver ? x - 9 - width : x + 9, width);
      const lines = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].map((line) => y + line * LINE);
      const at = lines.find((one) => one > 8 && one < height - 8 && isFree(left, one, width)) ?? y;
      labels.push({ ...said, x: left, left, y: at, anchor: 'start', width });
    },
    /** In the middle of a place; those of a hill not at all where there are words already. */
    over(said: Said, [x, y]: Place): void {
      const isHill = said.kind === 'hill';
      const width = widthOf(said.text, isHill ? 1.12 : 1);
      const left = fits(x - width / 2, width);
      const at = Math.max(12, Math.min(height - 10, y));
      if (isHill && (width > stage - 6 || !isFree(left, at, width + 6))) return;
      labels.push({ ...said, x: left + width / 2, left, y: at, anchor: 'middle', width });
    },
  };
}
