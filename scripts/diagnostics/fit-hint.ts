/** The number of characters, and of whole lines, by which a text is about too long. */
export interface Excess {
  readonly characters: number;
  readonly lines: number;
}

/**
 * Writes what to do about a text that does not fit: shorten it, or use what the layout of its slide offers. `layout` is
 * 'markdown' in a Marp file; `shorten` is undefined where shortening would not be enough.
 */
export function fitHint({
  layout,
  shorten,
}: {
  readonly layout: string;
  readonly shorten: Excess | undefined;
}): string {
  const lines = shorten === undefined || shorten.lines === 0 ? '' : ` (${shorten.lines} of its lines)`;
  const first = shorten === undefined ? 'Take it out' : `Shorten it by about ${shorten.characters} characters${lines}`;
  const other = INSTEAD[layout];
  return other === undefined ? `${first}.` : `${first}, or ${other}`;
}

const FIGURE = "shorten what stands beside it: the figure's caption and takeaway.";

// By the names of the layouts in templates/deck/partials/, and 'own' for the layouts of a summit's own.
const INSTEAD: Readonly<Record<string, string>> = {
  markdown: 'start a new slide before it.',
  agenda:
    "shorten the titles and headlines of the themes. Claims stand on the agenda only where they are few and short; parts ('sections:' in summit.yaml) put the themes in order, and a long one may be split in two.",
  'key-messages': 'leave a message out, or its detail.',
  ask: "name fewer decisions under 'ask:' in summit.yaml.",
  section: 'shorten the titles and headlines of its themes, or split the part in two.',
  points:
    "move a point to another theme. Points of a theme have more room with 'layout: dense', and may go on a following slide with 'continue: true'.",
  numbers: 'leave a number out.',
  timeline: 'leave an event out, or its detail. A date may be a month or a year alone (2024-07, 2024).',
  table: 'leave out a row or a column of the table.',
  contrast: 'leave an item of its column out.',
  chart: FIGURE,
  map: FIGURE,
  image: FIGURE,
  recommendations: 'say the rest of the action in a point of its theme.',
  sources: 'leave out of the work what nobody needs to find it.',
  'many-sources':
    'cite fewer works in the texts of this slide: each work that its texts cite stands in the sources at its foot. A part of its points may go into a theme of their own.',
  own: 'give it more room in the stylesheet of its layout, under templates/deck/ of the summit.',
};
