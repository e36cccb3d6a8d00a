import { CONTENT_TYPES } from '../../read/read-content-types.ts';
import { wordWords } from '../../read/word-words.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import { type ForeignPackage, type ForeignPart, openForeignPackage } from '../../template/foreign-package.ts';
import { brokenTemplate, TemplateFault } from '../../template/template-fault.ts';
import { valOf } from '../rules/word-file.ts';
import type { BriefTemplate, TemplateStyle } from './brief-template.ts';
import { openMedia } from './collect-media.ts';
import { collectHeads } from './heads/collect-heads.ts';
import { readSections } from './read-sections.ts';

/**
 * Reads a user’s own template for a brief (`.dotx` or `.docx`) from its bytes; `file` is its path for findings. Throws
 * `TemplateFault` where it can’t be used.
 */
export function readBriefTemplate(file: string, bytes: Uint8Array): BriefTemplate {
  const opened = openForeignPackage(bytes);
  const { main, rootOf } = opened;
  if (!DOCUMENTS.test(main.type)) {
    throw new TemplateFault('it is no template for Word', 'Name a template (.dotx) or a document (.docx) of Word.');
  }
  const body = rootOf(main).children.find(({ name }) => name === 'w:body');
  if (body === undefined) throw brokenTemplate('it has no body');
  const styles = partOf('styles', opened);
  if (styles === undefined) throw brokenTemplate('it has no styles');
  const styleRoot = rootOf(styles);
  const media = openMedia(opened);
  const heads = collectHeads(opened, body, media);
  const numbering = partOf('numbering', opened);
  const theme = partOf('theme', opened);
  const settings = partOf('settings', opened);
  return {
    file,
    styles: readStyles(styleRoot),
    styleRoot,
    numbering: numbering && {
      path: 'word/numbering.xml',
      root: rootOf(numbering),
      pictures: media.picturesOf(numbering),
    },
    theme: theme && {
      path: 'word/theme/theme1.xml',
      root: rootOf(theme),
      bytes: theme.bytes,
      pictures: media.picturesOf(theme),
    },
    settings: settings && rootOf(settings),
    sections: readSections(body, heads.paths),
    heads: heads.parts,
    media: media.all(),
    leftOut: leftOut(body),
  };
}

const DOCUMENTS = /wordprocessingml\.(?:template|document)\.main\+xml$/;
const MOST_STYLES = 5000;

function partOf(type: string, { main, part }: ForeignPackage): ForeignPart | undefined {
  const found = main.relationships.find((each) => each.type === type && !each.isExternal);
  if (found === undefined || found.target === CONTENT_TYPES) return undefined;
  return part(found.target);
}

const KINDS: readonly string[] = ['paragraph', 'character', 'table', 'numbering'];

function readStyles(root: XmlElement): TemplateStyle[] {
  const styles = root.children.filter(({ name }) => name === 'w:style');
  if (styles.length > MOST_STYLES) throw brokenTemplate(`it has more than ${MOST_STYLES} styles`);
  return styles.flatMap((style) => {
    const kind = style.attributes['w:type'] ?? 'paragraph';
    const id = style.attributes['w:styleId'];
    if (id === undefined || !KINDS.includes(kind)) return [];
    const child = (name: string) => valOf(style.children.find((each) => each.name === name));
    const aliases = child('w:aliases');
    return [
      {
        id,
        kind: kind as TemplateStyle['kind'],
        name: child('w:name') || id,
        aliases: aliases === '' ? [] : aliases.split(','),
        isDefault: /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? ''),
        basedOn: child('w:basedOn') || undefined,
      },
    ];
  });
}

function leftOut(body: XmlElement): BriefTemplate['leftOut'] {
  const words = wordWords(body).replace(/\s+/g, ' ').trim();
  const pictures = elementsOf(body, 'w:drawing').length + elementsOf(body, 'w:pict').length;
  return { words: words.slice(0, 500), pictures };
}
