import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'LI', 'LBody', 'TD', 'TH', 'Caption', 'Figure', 'Note']);

/**
 * Reads the text of a PDF's tags with pdf.js, block by block, as a program does that reads it aloud: the pieces of marked
 * content are joined as they stand, in the order of the structure. pdf.js makes a line end of the space at the end of a
 * line.
 */
export async function readTagText(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const blocks: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const texts = await textsById(page);
      collect((await page.getStructTree()) as TagNode, texts, blocks);
    }
    return blocks.filter((block) => block.trim() !== '');
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function textsById(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if (!('str' in item)) follow(open, item);
    else {
      const id = open.findLast((each) => each !== '') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    }
  }
  return texts;
}

// The ids of the marks that are open; a mark without an id of its own has none.
function follow(open: string[], { type, id }: { readonly type: string; readonly id?: string }): void {
  if (type === 'endMarkedContent') open.pop();
  else open.push(id ?? '');
}

interface TagNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

function collect({ id, role, children = [] }: TagNode, texts: ReadonlyMap<string, string>, blocks: string[]): void {
  if (id !== undefined) blocks.push((blocks.pop() ?? '') + (texts.get(id) ?? ''));
  const isBlock = BLOCKS.has(role ?? '');
  if (isBlock) blocks.push('');
  for (const child of children) collect(child, texts, blocks);
  if (isBlock) blocks.push('');
}
