/** The caption and file of a figure, to compare with its alternative text. */
export interface AltSurroundings {
  readonly caption: string;
  /** The path of the figure's file; undefined where the figure is not an image. */
  readonly file: string | undefined;
}

const KINDS = new Set([
  ...['alt', 'chart', 'diagram', 'drawing', 'figure', 'graph', 'graphic', 'illustration', 'image', 'logo', 'map'],
  ...['photo', 'photograph', 'picture', 'plot', 'screenshot', 'table', 'bar chart', 'line chart', 'world map'],
  ...[
    'диаграмма',
    'график',
    'изображение',
    'иллюстрация',
    'карта',
    'картинка',
    'рисунок',
    'снимок',
    'фото',
    'фотография',
    'схема',
  ],
  ...['carte', 'graphique', 'bild', 'karte', 'diagramm', 'grafik', 'abbildung', 'mapa', 'gráfico', 'imagen', 'foto'],
  ...['图', '图片', '图表', '地图', '照片', 'صورة', 'خريطة', 'رسم بياني'],
]);

/**
 * Gives the reason why an alternative text does not say what the figure shows; undefined for a good text. The text
 * stands in for the figure (WCAG 2.2, 1.1.1). So it must not be the file's name, the word for the kind of figure, or
 * the caption, which is read out as well.
 */
export function altWeakness(alt: string, { caption, file }: AltSurroundings): string | undefined {
  const words = bare(alt);
  const name = file?.split('/').at(-1) ?? '';
  const isFileName = /^\S+\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|bmp|pdf|csv)$/i.test(alt.trim());
  if (isFileName || (name !== '' && words === bare(name.replace(/\.[^.]*$/, '')))) return 'it is the name of a file';
  if (KINDS.has(words.replace(/^(?:an?|the|eine?|une?|la|le|el) /, '')))
    return 'it only says what kind of figure it is';
  return words !== '' && words === bare(caption) ? 'it repeats the caption, which is read out as well' : undefined;
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s_]+/gu, ' ')
    .trim();
}
