import { buildPack } from '../../scripts/build/build-pack.ts';
import type { Artefact } from '../../scripts/outputs/artefact.ts';
import { BASE, baseSummit } from './base-summit.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { sharedPrinter } from './shared-printer.ts';
import { sharedRecall } from './shared-recall.ts';

/** The marking, the embargo and the whole words on every page of the marked pack, and its address. */
export const MARKING = 'OFFICIAL – SENSITIVE';
export const EMBARGO = 'Embargo until 4 July 2030, 09:00 UTC+5 (04:00 UTC)';
export const WHOLE = `${MARKING} · DRAFT · ${EMBARGO}`;
export const ADDRESS = 'https://example.org/briefs/7';
const DOCUMENT = `document:
  symbol: EX/2030/7
  revision: 2
  original: fr
  distribution: Limited
  agenda_item: 4
  supersedes: EX/2030/3
  status: draft
  markings: [OFFICIAL, ${MARKING}, SECRET]
  marking: ${MARKING}
  embargo: 2030-07-04T09:00+05:00
  registration: REG-118
  copies: [Chair, 'KZ, embassy']
  paragraphs: numbered
citations: { notes: foot }
publication: { series: Example Briefs, number: 7, doi: 10.5555/example.7, isbn: 978-3-16-148410-0, url: '${ADDRESS}' }
`;
const AUTHOR = `- name: Ana Example
    role: Fellow
    biography: Ana Example writes about rivers.
    contact: ana@example.org`;
const FIRST = `${BASE}/themes/10-first.yaml`;

/**
 * Builds the base summit as a marked document, with all that `document:` may say: the deck, and the brief to read, once more as a
 * printing house needs it, and for each recipient. Gives its artefacts by name.
 */
export async function buildMarkedPack(): Promise<Map<string, Artefact>> {
  const files = await markedSummit();
  const request = {
    pack: { summit: 'base-summit', language: 'en-GB' },
    outputs: ['deck', 'handout.pdf', 'brief', 'brief.docx'] as const,
    withNotes: false,
    printing: { editions: ['standard'], doubleSided: true, cropMarks: true, withCopies: true } as const,
  };
  const tools = {
    host: createHostInMemory({ files }),
    printer: sharedPrinter,
    onStep: () => () => undefined,
    recall: sharedRecall(),
  };
  const { artefacts, findings } = await buildPack(request, tools);
  if (findings.length > 0) throw new Error(`The marked pack has findings: ${JSON.stringify(findings)}`);
  return new Map(artefacts.map((artefact) => [artefact.name, artefact]));
}

/** The files of the marked summit, by their paths in the project. */
export async function markedSummit(): Promise<Map<string, string>> {
  const files = await baseSummit();
  const outline = files.get(`${BASE}/summit.yaml`) ?? '';
  const marked = outline
    .replace('headlines:', `${DOCUMENT}headlines:`)
    .replace('- Example Institute', AUTHOR)
    .replace('before water is shared', 'before water is shared (see [@para:second/recommendations/2])');
  const theme = files.get(FIRST) ?? '';
  files.set(FIRST, theme.replace('- text: Readings', '- number: 2 bis\n    text: Readings'));
  files.set(`${BASE}/summit.yaml`, marked);
  return files;
}
