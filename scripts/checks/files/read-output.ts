import { type PdfParts, readPdfParts } from '../../pdf/read/read-pdf-parts.ts';

/** A file of a pack, finished. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Slides or printed pages, where it has such. */
  readonly pages?: number;
}

/** What can be read in a file of a pack, by what it could give away. */
export interface ReadOutput {
  readonly name: string;
  /** All of it that is text; images and fonts are left out. */
  readonly text: string;
  /** What a page would load or lead to: the addresses of its attributes, styles and links. */
  readonly references: readonly string[];
  /** What it says of itself: titles, authors, programs, comments. */
  readonly metadata: string;
  /** The words that somebody could read in it, without markup, and those of attributes and comments. */
  readonly words: string;
  readonly pdf: PdfParts | undefined;
}

/** Reads a file of a pack from its final bytes. */
export function readOutput({ name, content }: OutputFile): ReadOutput {
  if (typeof content !== 'string') return readPdf(name, readPdfParts(content));
  const text = withoutData(content);
  if (name.endsWith('.json'))
    return { name, text, references: [], metadata: manifestOf(content), words: text, pdf: undefined };
  if (name.endsWith('.md')) {
    const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
    const metadata = [...front.matchAll(/:\s*(.*)$/gm)].map(([, value = '']) => value).join('\n');
    return { name, text, references: [], metadata, words: text, pdf: undefined };
  }
  return { name, text, ...readMarkup(text), pdf: undefined };
}

function readPdf(name: string, pdf: PdfParts): ReadOutput {
  const strings = pdf.strings.map(({ words }) => words);
  const packets = pdf.texts.filter((text) => text.includes('<x:xmpmeta'));
  const about = pdf.strings.filter(({ key }) => INFO.has(key)).map(({ words }) => words);
  return {
    name,
    text: [...strings, ...pdf.texts].map(withoutNamespaces).join('\n'),
    references: pdf.strings.filter(({ key }) => key === 'URI').map(({ words }) => words),
    metadata: [...about, ...packets.map((packet) => utf8(packet).replace(/<[^>]*>/g, ' '))].join('\n'),
    words: [...strings, ...packets.map(utf8)].join('\n'),
    pdf,
  };
}

const INFO = new Set(['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'F', 'UF', 'T', 'Company']);

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}

// A page embeds its fonts and images; a drawing among them is text that is read too.
function withoutData(text: string): string {
  const drawings: string[] = [];
  const rest = text.replace(/data:([\w.+-]+\/[\w.+-]+)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]+)/g, (_, type, base64) => {
    if (type === 'image/svg+xml') drawings.push(Buffer.from(base64, 'base64').toString('utf8'));
    return 'data:';
  });
  return [rest, ...drawings].map(withoutNamespaces).join('\n');
}

// A namespace is a name that looks like an address: nothing is ever fetched from it.
function withoutNamespaces(text: string): string {
  return text
    .replace(/\bxmlns(?::[\w-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replace(/(['"])http:\/\/www\.w3\.org\/(?:1999\/xhtml|1999\/xlink|2000\/svg|1998\/Math\/MathML)\1/g, '""');
}

const ATTRIBUTE =
  /\s(?:src|href|xlink:href|srcset|poster|action|formaction|data|background|manifest)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const STYLE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;

function readMarkup(text: string): Pick<ReadOutput, 'references' | 'metadata' | 'words'> {
  const comments = [...text.matchAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g)].map(([comment]) => comment);
  const said = [
    ...text.matchAll(
      /<meta\b[^>]*?\bcontent\s*=\s*"([^"]*)"|<title\b[^>]*>([^<]*)|<(?:metadata|desc)\b[^>]*>([\s\S]*?)</gi,
    ),
  ];
  const page = text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '');
  const references = [...page.matchAll(ATTRIBUTE), ...page.matchAll(STYLE)].map(([, ...values]) => {
    return decoded(values.find((value) => value !== undefined) ?? '');
  });
  const attributes = [...page.matchAll(/\s[\w:-]+\s*=\s*"([^"]*\s[^"]*)"/g)].map(([, value = '']) => value);
  const shown = page.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '').replace(/<\/?[a-z][^>]*>/gi, '');
  return {
    references,
    metadata: [...comments, ...said.map(([, ...values]) => values.join(''))].map(decoded).join('\n'),
    words: decoded([shown, ...attributes].join('\n')),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decoded(markup: string): string {
  return markup.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

// What the pack was made from and by; findings are the outline's own words.
function manifestOf(json: string): string {
  const { findings: _, ...manifest } = JSON.parse(json) as Record<string, unknown>;
  return JSON.stringify(manifest);
}
