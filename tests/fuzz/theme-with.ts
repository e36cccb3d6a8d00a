const HEAD = `title: The third theme
headline: A third theme shows what is tried
standfirst: It has nothing but a figure or a layout to show.
points:
  - { text: One point, detail: A point needs words. }
  - { text: Another point, detail: So does the next one. }
`;

/** A third theme of the base summit, with further keys as lines of YAML. */
export function themeWith(...lines: readonly string[]): string {
  return `${HEAD}${lines.join('\n')}\n`;
}

/** A third theme of the base summit with a figure: `figure` holds the lines below `figure:`. */
export function themeWithFigure(...figure: readonly string[]): string {
  const lines = figure.flatMap((text) => text.trimEnd().split('\n'));
  return themeWith('figure:', ...lines.map((line) => `  ${line}`), '  caption: What is tried is shown here');
}

/** Lines of YAML, indented to stand below a key. */
export function below(key: string, text: string): string {
  return [
    `${key}:`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ].join('\n');
}
