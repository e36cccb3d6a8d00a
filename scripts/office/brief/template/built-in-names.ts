/**
 * The names of Word’s own styles in other languages than English, by their English names. Word writes the English names
 * into its files; other programs, and templates that were typed anew, have the names that their users see.
 */
export const BUILT_IN_NAMES: Readonly<Record<string, readonly string[]>> = {
  Title: ['Titel', 'Название', 'Заголовок', 'العنوان', 'Titre', 'Título', '标题'],
  Subtitle: ['Untertitel', 'Подзаголовок', 'عنوان فرعي', 'Sous-titre', 'Subtítulo', '副标题'],
  'heading 1': ['Überschrift 1', 'Заголовок 1', 'عنوان 1', 'Titre 1', 'Título 1', '标题 1'],
  'heading 2': ['Überschrift 2', 'Заголовок 2', 'عنوان 2', 'Titre 2', 'Título 2', '标题 2'],
  'Body Text': [
    ...['Textkörper', 'Основной текст', 'نص أساسي', 'النص الأساسي', 'Corps de texte', 'Texto independiente'],
    ...['正文文本'],
  ],
  Quote: ['Zitat', 'Цитата', 'Цитата 2', 'اقتباس', 'Citation', 'Cita', '引用'],
  caption: ['Beschriftung', 'Название объекта', 'تسمية توضيحية', 'Légende', 'Descripción', 'Epígrafe', '题注'],
  'List Bullet': [
    ...[
      'Aufzählungszeichen',
      'Маркированный список',
      'تعداد نقطي',
      'Liste à puces',
      'Lista con viñetas',
      '列表项目符号',
    ],
  ],
  'TOC Heading': [
    ...[
      'Inhaltsverzeichnisüberschrift',
      'Заголовок оглавления',
      'عنوان جدول المحتويات',
      'En-tête de table des matières',
    ],
    ...['Título TDC', 'TOC 标题'],
  ],
  'toc 1': ['Verzeichnis 1', 'Оглавление 1', 'جدول المحتويات 1', 'فهرس 1', 'TM 1', 'TDC 1', '目录 1'],
  'toc 2': ['Verzeichnis 2', 'Оглавление 2', 'جدول المحتويات 2', 'فهرس 2', 'TM 2', 'TDC 2', '目录 2'],
  'toc 3': ['Verzeichnis 3', 'Оглавление 3', 'جدول المحتويات 3', 'فهرس 3', 'TM 3', 'TDC 3', '目录 3'],
  'footnote text': [
    ...['Fußnotentext', 'Текст сноски', 'نص حاشية سفلية', 'Note de bas de page', 'Texto nota pie', '脚注文本'],
  ],
  'endnote text': [
    ...['Endnotentext', 'Текст концевой сноски', 'نص تعليق ختامي', 'Note de fin', 'Texto nota al final', '尾注文本'],
  ],
  Bibliography: ['Literaturverzeichnis', 'Список литературы', 'مراجع', 'Bibliographie', 'Bibliografía', '书目'],
  header: ['Kopfzeile', 'Верхний колонтитул', 'رأس الصفحة', 'رأس صفحة', 'En-tête', 'Encabezado', '页眉'],
  footer: ['Fußzeile', 'Нижний колонтитул', 'تذييل الصفحة', 'تذييل صفحة', 'Pied de page', 'Pie de página', '页脚'],
  Strong: ['Fett', 'Строгий', 'قوي', 'Élevé', 'Texto en negrita', '要点'],
  Emphasis: ['Hervorhebung', 'Выделение', 'تأكيد', 'Accentuation', 'Énfasis', '强调'],
  Hyperlink: ['Гиперссылка', 'ارتباط تشعبي', 'Lien hypertexte', 'Hipervínculo', '超链接'],
  'footnote reference': [
    ...['Fußnotenzeichen', 'Знак сноски', 'مرجع حاشية سفلية', 'Appel note de bas de p.', 'Ref. de nota al pie'],
    ...['脚注引用'],
  ],
  'endnote reference': [
    ...['Endnotenzeichen', 'Знак концевой сноски', 'مرجع تعليق ختامي', 'Appel de note de fin', 'Ref. de nota al final'],
    ...['尾注引用'],
  ],
};
