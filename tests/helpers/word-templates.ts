import { control, LOGO_RUN, line, text, type WordTemplateSpec, wordField } from './make-word-template.ts';

type Styles = WordTemplateSpec['styles'];

const HEADING = (level: number, more = '') =>
  `<w:next w:val="N"/><w:pPr><w:keepNext/>${more}<w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:color w:val="1F4E79"/><w:sz w:val="${32 - 4 * level}"/></w:rPr>`;

// As Word writes them: English names of its own styles, ids in the language of its user.
const GERMAN: Styles = [
  {
    id: 'Standard',
    name: 'Normal',
    isDefault: true,
    more: '<w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr>',
  },
  { id: 'berschrift1', name: 'heading 1', basedOn: 'Standard', more: HEADING(0) },
  { id: 'berschrift2', name: 'heading 2', basedOn: 'Standard', more: HEADING(1) },
  { id: 'Titel', name: 'Title', basedOn: 'Standard', more: '<w:rPr><w:b/><w:sz w:val="52"/></w:rPr>' },
  {
    id: 'Textkrper',
    name: 'Body Text',
    basedOn: 'Standard',
    more: '<w:pPr><w:ind w:left="567"/><w:jc w:val="both"/></w:pPr>',
  },
  {
    id: 'AbsatzN',
    name: 'Absatz nummeriert',
    basedOn: 'Textkrper',
    more: '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>',
  },
  { id: 'Beschriftung', name: 'caption', basedOn: 'Standard', more: '<w:rPr><w:i/></w:rPr>' },
  { id: 'Kopfzeile', name: 'header', basedOn: 'Standard' },
  { id: 'Fuzeile', name: 'footer', basedOn: 'Standard' },
  { id: 'Funotentext', name: 'footnote text', basedOn: 'Standard', more: '<w:rPr><w:sz w:val="18"/></w:rPr>' },
  { id: 'Takeaway', name: 'Merksatz', kind: 'character', more: '<w:rPr><w:b/></w:rPr>' },
  {
    id: 'NormaleTabelle',
    name: 'Normal Table',
    kind: 'table',
    isDefault: true,
    more: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>',
  },
  { id: 'Absatz-Standardschriftart', name: 'Default Paragraph Font', kind: 'character', isDefault: true },
];

const NUMBERED_PARAGRAPHS =
  '<w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';

const FOOT = line(text('Seite '), wordField('PAGE', '1'), text(' von '), wordField('NUMPAGES', '1'));

/** Styles as a program writes them whose users see these names. */
function named(names: Readonly<Record<string, string>>): Styles {
  return Object.entries(names).map(([id, name]) => ({
    ...{ id, name, isDefault: id === 'N' },
    ...(id === 'N' ? {} : { basedOn: 'N' }),
    more: id === 'H1' ? HEADING(0) : id === 'H2' ? HEADING(1) : '',
  }));
}

const ARABIC = named({ N: 'عادي', H1: 'عنوان 1', H2: 'عنوان 2', T: 'العنوان', B: 'نص أساسي', C: 'تسمية توضيحية' });

/** Templates for Word, by what is in them. */
export const WORD_TEMPLATES: Readonly<Record<string, WordTemplateSpec>> = {
  'German names': {
    styles: GERMAN,
    numbering: NUMBERED_PARAGRAPHS,
    accent: '1F4E79',
    sections: [
      {
        header: {
          default: line(
            text('Auswärtiges Amt · '),
            wordField('TITLE', 'Muster'),
            text(' · '),
            wordField('DATE \\@ "dd.MM.yyyy"', '01.02.2021'),
            wordField('IF 1 = 2 "Entwurf" ""', '').replace('"begin"', '"begin" w:dirty="true"'),
          ),
        },
        footer: { default: line(wordField('DOCPROPERTY Aktenzeichen', '000'), text(' · ')) + FOOT },
      },
    ],
  },
  'Russian names': {
    styles: named({
      ...{
        N: 'Обычный',
        H1: 'Заголовок 1',
        H2: 'Заголовок 2',
        T: 'Название',
        B: 'Основной текст',
        L: 'Маркированный список',
      },
      ...{ F: 'Текст сноски', K: 'Верхний колонтитул', U: 'Нижний колонтитул', C: 'Название объекта' },
    }),
    accent: '7A1F2B',
    sections: [
      {
        header: { default: line(text('МИНИСТЕРСТВО · '), wordField('STYLEREF "Заголовок 1"', 'Раздел')) },
        footer: { default: line(wordField('PAGE', '1')) },
      },
    ],
  },
  'Arabic names': {
    styles: ARABIC.map((style) => (style.id === 'N' ? { ...style, more: '<w:pPr><w:bidi/></w:pPr>' } : style)),
    accent: '0B5D3B',
    sections: [
      {
        header: { default: line(control('العنوان', 'انقر هنا', 'title')) },
        footer: { default: line(wordField('PAGE', '1')) },
      },
    ],
  },
  'a letterhead on the first page': {
    styles: GERMAN,
    numbering: NUMBERED_PARAGRAPHS,
    accent: '1F4E79',
    sections: [
      {
        hasFirst: true,
        header: {
          first: line(LOGO_RUN, text('Bundesministerium')) + line(control('Betreff', '[Betreff]', 'subject')),
          default: line(wordField('STYLEREF "Titel"', 'Muster')),
        },
        footer: { first: line(text('Postanschrift')), default: FOOT },
        words: 'Sehr geehrte Damen und Herren,',
      },
    ],
  },
  'sections and left pages': {
    styles: GERMAN,
    numbering: NUMBERED_PARAGRAPHS,
    hasLeftPages: true,
    sections: [
      { header: { default: line(text('Deckblatt')) }, footer: { default: line() } },
      {
        header: { default: line(wordField('TITLE', 'x')), even: line(wordField('SUBJECT', 'x')) },
        footer: { default: FOOT },
        hasFirst: true,
      },
      { isWide: true, header: { default: line(text('Quer')) } },
    ],
  },
  'numbered headings': {
    styles: GERMAN.map((style) => {
      const level = ['berschrift1', 'berschrift2'].indexOf(style.id);
      const mark = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>`;
      return level < 0 ? style : { ...style, more: HEADING(level, mark) };
    }),
    numbering: `${NUMBERED_PARAGRAPHS.replace('<w:num ', '<w:abstractNum w:abstractNumId="8"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="berschrift1"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="berschrift2"/><w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num ')}<w:num w:numId="5"><w:abstractNumId w:val="8"/></w:num>`,
    accent: 'FFC000',
    sections: [{ margin: 1985, header: { default: line(wordField('STYLEREF 1', 'x')) }, footer: { default: FOOT } }],
  },
  'the format’s minimum': { styles: [], sections: [] },
  'other prefixes': {
    prefix: 'ns0',
    styles: GERMAN,
    numbering: NUMBERED_PARAGRAPHS,
    sections: [{ header: { default: FOOT } }],
  },
};
