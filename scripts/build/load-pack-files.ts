import type { PressProfile } from '../design/press-profile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DrawingMaterial } from '../figures/draw-figures.ts';
import type { Host } from '../host/host.ts';
import { loadMotif } from '../load/load-assets.ts';
import { loadBriefTemplate } from '../load/load-brief-template.ts';
import { loadDeckTemplate } from '../load/load-deck-template.ts';
import { csvTexts, imagePaths, loadFigures } from '../load/load-figures.ts';
import { loadImages } from '../load/load-images.ts';
import { loadPressProfile } from '../load/load-press-profile.ts';
import { orFindings } from '../load/or-findings.ts';
import type { MatchedBriefTemplate } from '../office/brief/template/match-styles.ts';
import type { MatchedTemplate } from '../office/deck/template/matched-template.ts';
import type { Figure, Outline } from '../outline/outline.ts';
import type { Recall } from '../outline/recall.ts';

/** The files that an outline names: images, tables, the motif, templates of Office and the profile of a printing house. */
export interface PackFiles {
  readonly figures: DrawingMaterial;
  readonly motif: string | undefined;
  readonly template: MatchedTemplate | undefined;
  readonly briefTemplate: MatchedBriefTemplate | undefined;
  readonly press: PressProfile | undefined;
  /** The texts of the files in which findings may stand, by their paths in the project. */
  readonly texts: ReadonlyMap<string, string>;
  /** The outline without the figures whose files can't be used: the others can be checked all the same. */
  readonly usable: Outline;
  readonly findings: readonly Diagnostic[];
}

/** Loads the files that an outline names. A fault of one file keeps no other from being read and checked. */
export async function loadPackFiles(host: Host, folder: string, outline: Outline, recall: Recall): Promise<PackFiles> {
  const { design } = outline;
  const { images, ...ofImages } = await loadImages(host, folder, imagePaths(outline), recall);
  const motif = await orFindings(async () => await loadMotif(host, folder, design));
  const deck = await orFindings(async () => await loadDeckTemplate(host, folder, outline, recall));
  const brief = await orFindings(async () => await loadBriefTemplate(host, folder, outline, recall));
  const press = await orFindings(async () => await loadPressProfile(host, folder, design.press));
  const { material, lost, findings } = await loadFigures(host, folder, outline, images, recall);
  const isUsable = ({ content }: Figure) =>
    !lost.has(content) && (content.kind !== 'image' || images.has(content.file.path));
  const drawn = 'value' in motif ? motif.value : { svg: undefined, drawings: [], findings: motif.findings };
  const themes = outline.themes.map((theme) => ({ ...theme, figures: theme.figures.filter(isUsable) }));
  return {
    figures: material,
    motif: drawn.svg,
    template: 'value' in deck ? deck.value.template : undefined,
    briefTemplate: 'value' in brief ? brief.value.template : undefined,
    press: 'value' in press ? press.value : undefined,
    texts: new Map([...ofImages.drawings, ...drawn.drawings, ...csvTexts(material)]),
    usable: { ...outline, themes },
    findings: [
      ...ofImages.findings,
      ...drawn.findings,
      ...('value' in deck ? deck.value.findings : deck.findings),
      ...('value' in brief ? brief.value.findings : brief.findings),
      ...('value' in press ? [] : press.findings),
      ...findings,
    ],
  };
}
