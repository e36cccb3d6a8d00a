import { createHost } from './host.ts';
import { pdfPageToPng } from './pictures/pdf-page-to-png.ts';
import { projectFolder } from './print/project-folder.ts';
import { runEntry } from './run-entry.ts';

const PACK = 'output/sco-astana-2024/en-GB';

/** The pictures of the README: which page of which PDF of the sample pack, and how wide in px. */
const PICTURES = [
  { file: 'docs/pictures/slide.png', pdf: `${PACK}/deck.pdf`, page: 5, width: 640 },
  { file: 'docs/pictures/slide-numbers.png', pdf: `${PACK}/deck.pdf`, page: 4, width: 640 },
  { file: 'docs/pictures/brief-cover.png', pdf: `${PACK}/brief.pdf`, page: 1, width: 400 },
  { file: 'docs/pictures/brief-page.png', pdf: `${PACK}/brief.pdf`, page: 7, width: 400 },
] as const;

await runEntry(createHost(projectFolder), async (host) => {
  for (const { file, pdf, page, width } of PICTURES) {
    await host.write(file, await pdfPageToPng(await host.readBytes(pdf), page, width));
    host.out(`${file}\n`);
  }
  return 0;
});
