/** What the heads and feet of a template can show of a brief, in its language; an empty text where there is nothing. */
export interface HeadWords {
  readonly title: string;
  readonly subtitle: string;
  readonly symbol: string;
  readonly date: string;
  readonly summit: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly rights: string;
  readonly marking: string;
  readonly status: string;
  readonly embargo: string;
  /** The headline of the first chapter, as long as nobody has counted pages anew. */
  readonly chapter: string;
  /** The name of the finished file. */
  readonly file: string;
  /** The number of pages. */
  readonly pages: string;
}

/** The name of something that a head can show. */
export type HeadWord = keyof HeadWords;

/**
 * The thing that a document property, or a content control with this title or tag, shows; undefined where the name says
 * nothing. Capitals, spaces, hyphens and underscores do not matter.
 */
export function headWordNamed(name: string): HeadWord | undefined {
  const wanted = folded(name);
  return NAMED.find(([, names]) => names.some((each) => folded(each) === wanted))?.[0];
}

const NAMED: readonly (readonly [HeadWord, readonly string[]])[] = [
  [
    'title',
    [
      'title',
      'Document title',
      'Titel',
      'Dokumenttitel',
      'Название',
      'Заголовок',
      'العنوان',
      'Titre',
      'Título',
      '标题',
    ],
  ],
  ['subtitle', ['subtitle', 'Untertitel', 'Подзаголовок', 'العنوان الفرعي', 'Sous-titre', 'Subtítulo', '副标题']],
  [
    'symbol',
    [
      ...['symbol', 'Document symbol', 'Doc symbol', 'Document number', 'Doc no', 'Reference', 'Our reference', 'Ref'],
      ...[
        'Aktenzeichen',
        'Geschäftszeichen',
        'Zeichen',
        'Az',
        'GZ',
        'Номер',
        'Номер документа',
        'Рег. номер',
        'Исх. №',
      ],
      ...['الرمز', 'رمز الوثيقة', 'الرقم', 'Cote', 'Référence', 'Referencia', 'Signatura', '文号'],
    ],
  ],
  [
    'date',
    [
      ...[
        'date',
        'Publish date',
        'Document date',
        'Datum',
        'Veröffentlichungsdatum',
        'Stand',
        'Дата',
        'Дата публикации',
      ],
      ...['التاريخ', 'تاريخ النشر', 'Date de publication', 'Fecha', 'Fecha de publicación', '日期', '发布日期'],
    ],
  ],
  ['summit', ['summit', 'Meeting', 'Gipfel', 'Sitzung', 'Саммит', 'القمة', 'Sommet', 'Cumbre', '峰会']],
  [
    'author',
    ['author', 'Authors', 'creator', 'Autor', 'Verfasser', 'Verfasserin', 'Автор', 'المؤلف', 'Auteur', '作者'],
  ],
  ['subject', ['subject', 'Betreff', 'Thema', 'Тема', 'الموضوع', 'Objet', 'Asunto', '主题']],
  ['keywords', ['keywords', 'Stichwörter', 'Schlüsselwörter', 'Ключевые слова', 'كلمات أساسية', 'Mots clés', '关键词']],
  ['rights', ['description', 'comments', 'Kommentare', 'Примечания', 'تعليقات', 'Commentaires', '备注']],
  [
    'marking',
    [
      ...['marking', 'Classification', 'Security classification', 'Einstufung', 'Verschlusssache', 'Гриф', 'التصنيف'],
      ...['Classification de sécurité', 'Clasificación', '密级'],
    ],
  ],
  ['status', ['status', 'contentStatus', 'Document status', 'Статус', 'الحالة', 'Statut', 'Estado', '状态']],
  ['embargo', ['embargo', 'Sperrfrist', 'Эмбарго', 'الحظر']],
];

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_.:]+/gu, '');
}
