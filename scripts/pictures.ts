import { runEntry } from './cli/run-entry.ts';
import { createHost } from './host/host.ts';
import { projectFolder } from './host/project-folder.ts';
import { pdfPageToPng } from './pictures/pdf-page-to-png.ts';

/** The pictures of the README: the PDF of a pack and its page, and the width of the picture in px. */
const PICTURES = [
  { file: 'docs/pictures/slide.png', pdf: 'deck.pdf', page: 9, width: 640 },
  { file: 'docs/pictures/slide-numbers.png', pdf: 'deck.pdf', page: 5, width: 640 },
  { file: 'docs/pictures/brief-cover.png', pdf: 'brief.pdf', page: 1, width: 400 },
  { file: 'docs/pictures/brief-page.png', pdf: 'brief.pdf', page: 12, width: 400 },
] as const;

await runEntry(createHost(projectFolder), async (host) => {
  const [pack = ''] = process.argv.slice(2);
  for (const { file, pdf, page, width } of PICTURES) {
    await host.write(file, await pdfPageToPng(await host.readBytes(`${pack}/${pdf}`), page, width));
    host.out(`${file}\n`);
  }
  return 0;
});
