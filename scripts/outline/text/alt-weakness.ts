/** What an alternative text is held against. */
export interface AltSurroundings {
  readonly caption: string;
  /** The figure's file where it is an image. */
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
 * Why an alternative text says nothing of what the figure shows; undefined where it may. WCAG 2.2, 1.1.1: it stands
 * for the figure, so it is neither its file's name, nor the word for its kind, nor what is read out beside it anyway.
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
