import type { TemplateSpec } from './make-template.ts';

type Layout = TemplateSpec['masters'][number]['layouts'][number];
type Places = Layout['places'];

const FOOT: Places = [
  { type: 'dt', idx: 10, box: [72, 668, 280, 36], size: 12 },
  { type: 'ftr', idx: 11, box: [420, 668, 440, 36], size: 12 },
  { type: 'sldNum', idx: 12, box: [928, 668, 280, 36], size: 12 },
];
const FEET: Places = FOOT.map(({ type, idx }) => ({
  ...(type === undefined ? {} : { type }),
  ...(idx === undefined ? {} : { idx }),
}));
const MASTER: Places = [
  { type: 'title', box: [72, 40, 1136, 110] },
  { type: 'body', idx: 1, box: [72, 170, 1136, 480] },
  ...FOOT,
];
const COVER: Places = [
  { type: 'ctrTitle', box: [72, 200, 1136, 180], size: 48 },
  { type: 'subTitle', idx: 1, box: [72, 400, 1136, 200], size: 24 },
];
const CONTENT: Places = [{ type: 'title' }, { idx: 1 }, ...FEET];
const TWO: Places = [
  { type: 'title' },
  { idx: 1, box: [72, 170, 552, 480] },
  { idx: 2, box: [656, 170, 552, 480] },
  ...FEET,
];
const SECTION: Places = [
  { type: 'title', box: [72, 160, 1136, 150] },
  { type: 'body', idx: 1, box: [72, 330, 1136, 310] },
  ...FEET,
];

function usual(names: readonly [string, string, string, string, string]): Layout[] {
  const [cover, content, section, two, title] = names;
  return [
    { name: cover, type: 'title', places: COVER, dark: '1F2A44' },
    { name: content, type: 'obj', places: CONTENT },
    { name: section, type: 'secHead', places: SECTION },
    { name: two, type: 'twoObj', places: TWO },
    { name: title, type: 'titleOnly', places: [{ type: 'title' }, ...FEET] },
  ];
}

const GERMAN = usual(['Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte', 'Nur Titel']);

/** Templates such as desks have, and such as hardly anybody has, by what is special about them. */
export const SAMPLE_TEMPLATES: Readonly<Record<string, TemplateSpec>> = {
  'German names': { masters: [{ places: MASTER, layouts: GERMAN }] },
  'Russian names': {
    accent: '7A1F1F',
    masters: [
      {
        places: MASTER,
        layouts: usual([
          'Титульный слайд',
          'Заголовок и объект',
          'Заголовок раздела',
          'Два объекта',
          'Только заголовок',
        ]),
      },
    ],
  },
  'several masters': {
    masters: [
      { places: MASTER, layouts: GERMAN.slice(0, 2) },
      {
        places: MASTER,
        layouts: usual(['Title Slide', 'Title and Content', 'Section Header', 'Two Content', 'Title Only']),
      },
    ],
  },
  'no footer': {
    masters: [
      {
        places: MASTER.slice(0, 2),
        layouts: GERMAN.map(({ places, ...rest }) => ({ ...rest, places: places.filter(({ idx = 0 }) => idx < 10) })),
      },
    ],
  },
  'an odd size': {
    width: 794,
    height: 1123,
    masters: [
      {
        places: [
          { type: 'title', box: [60, 60, 674, 140] },
          { type: 'body', idx: 1, box: [60, 230, 674, 760] },
          { type: 'sldNum', idx: 12, box: [600, 1060, 134, 36] },
        ],
        layouts: [{ name: 'Hochformat', places: [{ type: 'title' }, { idx: 1 }, { type: 'sldNum', idx: 12 }] }],
      },
    ],
  },
  'right to left': {
    masters: [
      {
        places: MASTER,
        rtl: true,
        layouts: usual(['شريحة العنوان', 'عنوان ومحتوى', 'رأس القسم', 'محتويان', 'عنوان فقط']),
      },
    ],
  },
  'the format’s minimum': {
    masters: [
      {
        places: MASTER.slice(0, 2),
        layouts: [{ name: '', places: [{ type: 'title' }, { type: 'body', idx: 1 }] }],
      },
    ],
  },
  'other prefixes': { prefix: 'ns0', masters: [{ places: MASTER, layouts: GERMAN }] },
  'our own names': {
    kind: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    masters: [
      {
        places: MASTER,
        layouts: [
          { name: 'Cover', places: COVER },
          { name: 'POINTS', places: CONTENT },
          { name: 'Key  messages', places: CONTENT },
          { name: 'Chart', places: TWO },
        ],
      },
    ],
  },
  'prompts and decoration': {
    masters: [
      {
        places: MASTER,
        shapes: [{ name: 'Logo', box: [1100, 20, 150, 90], fill: '1F4E79' }],
        layouts: [
          { name: 'Titelfolie', type: 'title', places: COVER },
          {
            name: 'Titel und Inhalt',
            type: 'obj',
            places: CONTENT,
            shapes: [
              { name: 'Kopf', box: [72, 10, 600, 24], words: '[REFERAT] TT. Monat' },
              { name: 'Grund', box: [0, 160, 1280, 520], fill: 'F4F2EC' },
            ],
          },
        ],
      },
    ],
  },
};
