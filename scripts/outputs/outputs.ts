import { GENRES } from '../outline/genre.ts';
import { briefBooklet } from './brief-booklet.ts';
import { briefGrey } from './brief-grey.ts';
import { briefPage } from './brief-page.ts';
import { briefPdf } from './brief-pdf.ts';
import { briefPress } from './brief-press.ts';
import { briefWord } from './brief-word.ts';
import { buildManifest } from './build-manifest.ts';
import { deckFigures } from './deck-figures.ts';
import { deckImages } from './deck-images.ts';
import { deckMarkdown } from './deck-markdown.ts';
import { deckPage } from './deck-page.ts';
import { deckPdf } from './deck-pdf.ts';
import { deckPresentation } from './deck-presentation.ts';
import { deckStylesheet } from './deck-stylesheet.ts';
import { handoutPdf } from './handout-pdf.ts';
import type { Output, Stages } from './output.ts';

/**
 * The table of outputs: every kind of file that a pack can have, in the order in which they are made. A new one is a
 * file beside this one, and a row here: `--only`, the help, the manifest, the checks and the README follow from it. Every
 * command reads the table, so a row loads what it needs to make its files only then.
 */
export const OUTPUTS = [
  deckMarkdown,
  deckStylesheet,
  deckPage,
  deckPdf,
  deckPresentation,
  handoutPdf,
  deckFigures,
  deckImages,
  briefPage,
  briefPdf,
  briefGrey,
  briefBooklet,
  briefPress,
  briefWord,
  buildManifest,
] as const satisfies readonly AnyOutput[];

type AnyOutput = { [Stage in keyof Stages]: Output<Stage> }[keyof Stages];

/** The words that `--only` takes: a genre for all of its usual outputs, or the name of one output. */
export const OUTPUT_CHOICES: readonly string[] = [
  ...GENRES,
  ...OUTPUTS.filter(({ stage }) => stage !== 'pack').map(({ name }) => name),
];

/** The outputs of a stage that are among the choices, in the order of the table. */
export function outputsOf<Stage extends keyof Stages>(stage: Stage, choices: readonly string[]): Output<Stage>[] {
  const rows: readonly AnyOutput[] = OUTPUTS;
  return rows
    .filter((row): row is Extract<AnyOutput, Output<Stage>> => row.stage === stage)
    .filter(({ name, isUsual = true }) => (choices.includes(stage) && isUsual) || choices.includes(name));
}

/** Whether the choices leave out some of the usual outputs of a pack. */
export function isPartial(choices: readonly string[]): boolean {
  const rows: readonly AnyOutput[] = OUTPUTS;
  const ofGenres = rows.filter(({ stage, isUsual = true }) => stage !== 'pack' && isUsual);
  return ofGenres.some(({ stage, name }) => !choices.includes(stage) && !choices.includes(name));
}
