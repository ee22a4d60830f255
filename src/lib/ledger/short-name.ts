interface Work {
  authors: string;
  year?: number | undefined;
}

/** The short citation of a work: `Lewis et al. 2020`, `Zhao & Li 2021`, `Microsoft 2021`. */
export function shortName({ authors, year }: Work): string {
  const names = authors.split(/, | and | et al\./).filter(Boolean);
  const many = names.length > 2 || authors.includes('et al.');
  const name = many ? `${names[0]} et al.` : names.join(' & ');
  return year === undefined ? name : `${name} ${year}`;
}
