import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml';

/** The keys of an outline that hold texts, or lists and tables of texts. */
const TEXTS = new Set(
  'action about agenda alt authors caption city closing columns coverage detail distribution headline host items key_messages keywords label left licence line measure name note numbers organisation owner publisher recommendations remark right rows standfirst subject subtitle takeaway text title unit'.split(
    ' ',
  ),
);
/** Keys below which no text stands. */
const NEVER = new Set(['chart', 'design', 'document']);
/** Keys whose values are names and numbers, unless they are groups of other keys. */
const OTHERS = new Set(
  'cite countries dates date decisions facts file focus horizon id lead names order themes'.split(' '),
);

// From two letters to fifteen.
const WORDS =
  'في من على إلى عن هذا التي قمة دول ماء نهر عام حول بين أمن عمل مال كل قرار طاقة تجارة تعاون مؤتمر اتفاق اقتصاد مشترك رئاسة وزارة إقليم منطقة تمويل برنامج استثمار المنظمة الأعضاء التعاون الجمهورية الاقتصادية المستدامة والتكنولوجيا الاستراتيجية بالمؤسسات والاستثمارات'.split(
    ' ',
  );

/**
 * A summit, by its files' paths, with an Arabic word of about its length for each word of its texts: not a translation, but
 * a pack in which all layouts, figures and numbers are read from right to left. Its labels are a file of its own.
 */
export function arabicSummit(files: ReadonlyMap<string, string>, labels: string): Map<string, string> {
  const own = [...files].filter(([path]) => !path.includes('/templates/'));
  const turned = own.map(([path, text]): [string, string] => {
    return [path, /\/(?:summit|themes\/[^/]+)\.yaml$/.test(path) ? inArabic(text) : text];
  });
  const [summit = ''] = [...files.keys()].filter((path) => path.endsWith('/summit.yaml'));
  const words = parseDocument(labels);
  turnTexts(words.contents, true);
  return new Map([
    ...turned,
    [summit.replace('summit.yaml', 'templates/labels/ar.yaml'), words.toString({ lineWidth: 0 })],
  ]);
}

function inArabic(text: string): string {
  const document = parseDocument(text);
  turnTexts(document.contents, false);
  if (document.has('language')) {
    document.set('language', 'ar');
    document.delete('design');
  }
  return document.toString({ lineWidth: 0 });
}

function turnTexts(node: Node | null, isText: boolean): void {
  if (isMap(node)) node.items.forEach(({ key, value }) => void turnValue(nameOf(key), value as Node | null, isText));
  else if (isSeq(node)) {
    if (!isListOfNames(node)) for (const item of node.items) turnTexts(item as Node | null, isText);
  } else if (isText && isScalar(node) && typeof node.value === 'string') node.value = arabic(node.value);
}

function turnValue(name: string, value: Node | null, isText: boolean): void {
  const isGroup = isMap(value) || (isSeq(value) && isMap(value.items[0]));
  if (NEVER.has(name) || (OTHERS.has(name) && !isGroup)) return;
  turnTexts(value, isText || TEXTS.has(name));
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function isListOfNames({ items }: YAMLSeq): boolean {
  return items.every((item) => isScalar(item) && /^[a-z_]+$/.test(String(item.value)));
}

// Facts, citations and addresses stay as they are.
function arabic(text: string): string {
  return text
    .split(/(\{[^}]*\}|\[[^\]]*@[^\]]*\]|\]\([^)]*\))/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\p{L}[\p{L}’'-]*/gu, wordFor).replaceAll(',', '،')))
    .join('');
}

function wordFor(word: string): string {
  const length = Math.min(13, Math.max(2, word.length));
  const near = WORDS.filter((each) => Math.abs(each.length - length) <= 1);
  const sum = [...word].reduce((all, letter) => (all * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
  return near[sum % near.length] ?? 'ماء';
}
