/** By about how much a text is too long: characters, and whole lines of it. */
export interface Excess {
  readonly characters: number;
  readonly lines: number;
}

/**
 * What to do about a text that does not fit: shorten it, or what its slide's layout offers beside that. `layout` is
 * the one of the slide, 'markdown' in a file of Marp's; `shorten` is undefined where that would not be enough.
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

// By the layouts of templates/deck/partials/, and 'own' for a summit's own ones.
const INSTEAD: Readonly<Record<string, string>> = {
  markdown: 'start a new slide before it.',
  agenda:
    "shorten the titles and headlines of the themes. Claims stand on the agenda only where they are few and short; parts ('sections:' in summit.yaml) put the themes in order, and a long one may be split in two.",
  'key-messages': 'leave a message out, or its detail.',
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
  own: 'give it more room in the stylesheet of its layout, under templates/deck/ of the summit.',
};
