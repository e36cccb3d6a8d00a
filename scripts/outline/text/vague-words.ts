import type { Inline } from './inline.ts';

// Screen readers list links without their sentences (WCAG 2.2, 2.4.9), and print shows no address behind a word.
const VAGUE = new Set([
  ...['here', 'click here', 'this', 'this link', 'this page', 'link', 'more', 'read more', 'learn more', 'see more'],
  ...['website', 'site', 'web page', 'details', 'download', 'source', 'go', 'see here', 'continue'],
  ...[
    'здесь',
    'тут',
    'сюда',
    'ссылка',
    'по ссылке',
    'эта ссылка',
    'далее',
    'подробнее',
    'читать далее',
    'сайт',
    'скачать',
  ],
  ...[
    'ici',
    'cliquez ici',
    'lien',
    'en savoir plus',
    'lire la suite',
    'plus',
    'hier',
    'hier klicken',
    'mehr',
    'weiter',
  ],
  ...[
    'aquí',
    'haga clic aquí',
    'enlace',
    'más',
    'leer más',
    '这里',
    '点击这里',
    '点此',
    '链接',
    '更多',
    '详情',
    'هنا',
    'اضغط هنا',
    'المزيد',
  ],
]);

/** Gives the words of a link that do not say where it leads, such as “here”; undefined for good words. */
export function vagueWords(children: readonly Inline[]): string | undefined {
  const words = wordsOf(children).trim();
  const bare = words.toLowerCase().replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
  return bare === '' || VAGUE.has(bare) ? words : undefined;
}

// A fact or a piece of code counts as a word that says something.
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.value;
      return 'children' in inline ? wordsOf(inline.children) : `<${inline.kind}>`;
    })
    .join('');
}
