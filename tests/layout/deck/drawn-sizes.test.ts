import { expect, test } from 'vitest';
import { checkFit } from '../../../scripts/checks/slides/check-fit.ts';
import { BUNDLED } from '../../../scripts/design/font-stacks.ts';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { openFontLibrary } from '../../../scripts/load/fonts/load-fonts.ts';
import { locatorOf } from '../../helpers/locator-of.ts';
import { measureContent } from '../../helpers/measure-content.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();
const WORDS = 'Hamburgefonts Қазақстан 上海 منظمة ⁻³';
const SIZE = 28;

/** A paragraph for each bundled family, and for each of the same files under another name and without any descriptor. */
async function allFamilies(): Promise<{ css: string; content: string }> {
  const host = createHost(projectFolder);
  const designs = BUNDLED.map(({ name }) => ({ heading: name, text: name, files: [] }));
  const sheets = await Promise.all(designs.map((fonts) => openFontLibrary(host, '', fonts).facesFor(WORDS)));
  const faces = [...new Set(sheets.join('').match(/@font-face\{[^}]*\}/g))];
  const plain = faces.map((face) => face.replace('family:"', 'family:"Raw ').replace(/size-adjust:[^;}]*;?/, ''));
  const line = (family: string) => `<p><span style="font:${SIZE}px '${family}'">${WORDS}</span></p>`;
  return {
    css: `${faces.join('\n')}\n${plain.join('\n')}\np { white-space: nowrap; line-height: 40px }`,
    content: BUNDLED.flatMap(({ name }) => [line(name), line(`Raw ${name}`)]).join(''),
  };
}

test('the letters of every family are as large as their size in CSS says', async () => {
  const { css, content } = await allFamilies();
  const [slide] = await measureContent(printer, `<section>${content}</section>`, css);
  const parts = slide?.parts.filter(({ kind }) => kind === 'text') ?? [];
  expect(parts.map(({ bodySize }) => bodySize)).toEqual(BUNDLED.flatMap(() => [SIZE, SIZE]));
  const widths = parts.map(({ box }) => Math.round((box.right - box.left) * 100) / 100);
  const [ours, raw] = [0, 1].map((odd) => widths.filter((_, index) => index % 2 === odd));
  expect(ours).toEqual(raw);
  // Another family draws the same words in another width, so the files were used.
  expect(new Set(ours).size).toBeGreaterThan(BUNDLED.length / 2);
});

test('text that its font draws small is told by the size that is drawn', async () => {
  const css =
    '@font-face { font-family: "Half"; src: local("Source Sans 3"); size-adjust: 50% } .b { font-family: "Half" }';
  const slides = await measureContent(printer, '<section><p class="b">Words</p></section>', css);
  const findings = checkFit({ slides, layouts: ['points'] }, locatorOf());
  expect(findings.map(({ code }) => code)).toEqual(['check/text-too-small']);
  expect(findings[0]?.message).toMatch(/ 12 px high/);
});
