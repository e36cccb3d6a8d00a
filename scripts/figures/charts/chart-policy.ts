import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ChartPath } from '../../outline/chart/chart-layers.ts';
import type { LocatedTree } from '../../outline/yaml/located.ts';
import { isColourPlace, tokenColours } from './chart-colours.ts';
import { isWideFormat } from './fields/chart-expressions.ts';

interface Refusal {
  readonly found: string;
  readonly instead: string;
}

const OWN_FRAME: Refusal = {
  found: 'several charts in one figure',
  instead:
    "For one panel for each value of a column, write 'multiples: COLUMN' beside 'chart'; else make a figure of each chart, or put the marks over each other with 'layer'.",
};
const STILL: Refusal = {
  found: 'something that asks for a reader who clicks',
  instead: 'A printed page can’t be clicked: show the selection itself, with a filter or in the data.',
};
const OWN_SIZE: Refusal = {
  found: 'a size of its own',
  instead: 'Take it out: the chart is fitted into the slide and into the page.',
};
const OWN_LOOK: Refusal = {
  found: 'a look of its own',
  instead: 'Take it out: the look comes from the design tokens. Colours can be named, such as teal or gold.',
};
const OWN_TYPE: Refusal = {
  found: 'type of its own',
  instead: 'Take it out: the type and its size come from the design, and differ between slide and page.',
};
const OWN_TEXT: Refusal = {
  found: 'a title or description beside those of the figure',
  instead: "Write it as the figure's 'caption', and what can't be seen as its 'alt'.",
};
const OUTSIDE: Refusal = {
  found: 'an image or a link',
  instead: "Take it out; sources go into the figure's 'cite', photographs into a figure of the kind 'image'.",
};
const GEOGRAPHY: Refusal = { found: 'geography', instead: "Make a figure of the kind 'map' for it." };
const MODEL: Refusal = {
  found: 'a model or a sample of the data',
  instead:
    'Work it out beforehand and put the numbers into the data, with their source: readers must be able to check them.',
};
const GENERATED: Refusal = {
  found: 'data that are made up or taken from elsewhere',
  instead:
    "Write the rows under 'data: values:', or put a CSV or .xlsx file into the summit's folder: 'data: { url: data/NAME.csv }'.",
};
const STEPS: Refusal = {
  found: 'steps of which there could be millions',
  instead: 'Say how many there are at most: bin: { maxbins: 20 }, tickCount: 5.',
};

const CURVED: Refusal = {
  found: 'a curve that leaves the points of the data',
  instead: "Take 'interpolate' out, or write linear, monotone or a step: these go through every point and no further.",
};
const TWO_SCALES: Refusal = {
  found: 'two scales on one axis',
  instead:
    'Where the lines cross would follow from the scales alone: make a figure of each, or show both as an index of a year.',
};

const GAPS: Refusal = {
  found: 'a rule of its own for empty cells',
  instead:
    'Take it out: an empty cell is a gap, where a line breaks and a bar is left out. Write 0 where nought is meant.',
};
const MOVED: Refusal = {
  found: 'marks that are moved away from their values',
  instead: 'Take it out: a mark stands at its value. Texts are moved with dx and dy.',
};
const NO_BASE: Refusal = {
  found: 'a stack without a common base',
  instead: 'Take it out: with a stack that begins at 0, the axis can be read; shares are shown with stack: normalize.',
};

const WIDE: Refusal = {
  found: 'a format of a hundred signs or more',
  instead: "Write a format such as ',.1f' or '.0%': no label of a chart has room for more.",
};

// By the key wherever it stands outside of the data.
const KEYS: Readonly<Record<string, Refusal>> = {
  ...refuse(OWN_FRAME, 'hconcat', 'vconcat', 'concat', 'repeat', 'facet', 'row', 'column', 'spec'),
  ...refuse(STILL, 'params', 'param', 'selection', 'tooltip', 'cursor', 'key', 'time', 'bind'),
  ...refuse(OWN_SIZE, 'autosize', 'padding@', 'bounds', 'align@', 'center@', 'width@', 'height@'),
  ...refuse(OWN_SIZE, 'columns@', 'spacing@'),
  ...refuse(OWN_LOOK, 'background@', 'config', 'view', 'usermeta', 'gradient', 'scheme', 'style', 'blend'),
  ...refuse(OWN_TYPE, 'font', 'fontSize', 'labelFont', 'labelFontSize', 'titleFont', 'titleFontSize', 'subtitleFont'),
  ...refuse(OWN_TYPE, 'lineHeight', 'labelLineHeight', 'titleLineHeight', 'subtitleFontSize'),
  ...refuse(OWN_TEXT, 'name@', 'title@', 'description', 'aria', 'ariaRole', 'ariaRoleDescription'),
  ...refuse(OUTSIDE, 'href', 'url', 'image'),
  ...refuse(GEOGRAPHY, 'projection', 'latitude', 'longitude', 'latitude2', 'longitude2'),
  ...refuse(MODEL, 'density', 'loess', 'regression', 'quantile', 'sample', 'impute'),
  ...refuse(GAPS, 'invalid'),
  ...refuse(GENERATED, 'datasets', 'lookup', 'flatten', 'pivot', 'extent$'),
  ...refuse(STEPS, 'keyvals', 'bins', 'step%', 'minstep%', 'steps%', 'base%', 'divide%'),
};

const WORDS: Readonly<Record<string, Refusal>> = {
  ...refuse(OUTSIDE, 'image'),
  ...refuse(GEOGRAPHY, 'geoshape', 'geojson'),
  ...refuse(CURVED, 'basis', 'basis-open', 'basis-closed', 'bundle', 'natural', 'catmull-rom'),
  ...refuse(CURVED, 'cardinal', 'cardinal-open', 'cardinal-closed'),
  ...refuse(NO_BASE, 'center', 'wiggle'),
  ...refuse(MODEL, 'ci0', 'ci1', 'ci', 'errorbar', 'errorband'),
};
const WORD_KEYS = new Set(['mark', 'type', 'aggregate', 'op', 'extent', 'interpolate', 'stack', 'offset']);

const MOST: Readonly<Record<string, number>> = { maxbins: 60, tickCount: 40, count: 20, fold: 40 };
const MOST_PARTS = 4000;
const MOST_TRANSFORMS = 10;
const DEEPEST = 20;

/**
 * Reports the parts of Vega-Lite that a chart of the pack can't have, because it is printed and fitted, or that could
 * make it run for a long time. Each finding says what to do instead. `palette` names the colours.
 */
export function checkPolicy(spec: LocatedTree, palette: Readonly<Record<string, string>>): Diagnostic[] {
  const colours = Object.keys(tokenColours(palette));
  const parts = partsOf(spec.value, []);
  const steps = parts.filter(({ path }) => path.at(-2) === 'transform').length;
  const most = parts.length > MOST_PARTS || steps > MOST_TRANSFORMS;
  if (most) return [diagnose('outline/unsupported-chart', { found: 'so many parts', instead: TOO_MANY }, spec.at)];
  const refused: ChartPath[] = [];
  return parts.flatMap(({ value, path }) => {
    const refusal =
      refusalOf(value, path) ??
      wideFormat(value, path) ??
      (isColourPlace(path) ? colourRefusal(value, colours) : undefined);
    // What stands inside of something refused is no fault of its own.
    if (refusal === undefined || refused.some((outer) => outer.every((part, index) => part === path[index]))) return [];
    refused.push(path);
    const key = path.at(-1);
    const isWord = typeof key !== 'string' || WORDS[String(value)] === refusal || isColourPlace(path);
    const at = isWord ? spec.locate(path) : spec.locateKey(path.slice(0, -1), key);
    return [diagnose('outline/unsupported-chart', refusal, at)];
  });
}

// A format may ask for as many signs as memory holds.
function wideFormat(value: unknown, path: ChartPath): Refusal | undefined {
  return path.at(-1) === 'format' && typeof value === 'string' && isWideFormat(value) ? WIDE : undefined;
}

interface Part {
  readonly value: unknown;
  readonly path: ChartPath;
}

// Lists every part of a chart except its data. The number is limited, because an alias can make a chart a part of
// itself.
function partsOf(root: unknown, top: ChartPath): Part[] {
  const parts: Part[] = [{ value: root, path: top }];
  for (let index = 0; index < parts.length && index <= MOST_PARTS; index += 1) {
    const { value, path } = parts[index] ?? { value: undefined, path: [] };
    if (typeof value !== 'object' || value === null || isData(path) || path.length > DEEPEST) continue;
    for (const [key, item] of Object.entries(value)) {
      parts.push({ value: item, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return parts;
}

const TOO_MANY = `Keep to ${MOST_TRANSFORMS} transforms and ${MOST_PARTS} parts; work the numbers out beforehand.`;

function refuse(refusal: Refusal, ...keys: string[]): Record<string, Refusal> {
  return Object.fromEntries(keys.map((key) => [key, refusal]));
}

function isData(path: ChartPath): boolean {
  return path.at(-1) === 'data' && (path.length === 1 || path.at(-3) === 'layer');
}

function refusalOf(value: unknown, path: ChartPath): Refusal | undefined {
  const key = path.at(-1);
  if (path.length > DEEPEST - 1) return { found: 'parts nested so deeply', instead: 'Write it more plainly.' };
  if (typeof key !== 'string') return undefined;
  const most = MOST[key];
  if (key === 'tickCount' || key === 'timeUnit') return isStepped(key, value) ? STEPS : tooMany(value, most);
  if (most !== undefined) return tooMany(value, most);
  const word = wordRefusal(key, value) ?? placeRefusal(key, path);
  return word ?? (path.includes('resolve') ? scalesRefusal(value, path) : keyRefusal(key, value, path));
}

function wordRefusal(key: string, word: unknown): Refusal | undefined {
  return WORD_KEYS.has(key) && typeof word === 'string' && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

// The ends of an axis are those of its frame.
function placeRefusal(key: string, path: ChartPath): Refusal | undefined {
  if (path.at(-2) === 'scale' && /^range/.test(key) && /^[xy]$/.test(String(path.at(-3)))) return OWN_SIZE;
  return path.at(-2) === 'mark' && /^(?:[xy]2?|theta2?|radius2?)Offset$/.test(key) ? MOVED : undefined;
}

// Colours may differ from layer to layer, places may not.
function scalesRefusal(value: unknown, path: ChartPath): Refusal | undefined {
  const isOfPlaces = path.at(-2) === 'scale' && (path.at(-1) === 'x' || path.at(-1) === 'y');
  return value === 'independent' && isOfPlaces ? TWO_SCALES : undefined;
}

// In `resolve`, the names of channels are not channels.
function keyRefusal(key: string, value: unknown, path: ChartPath): Refusal | undefined {
  if (key === 'scale' && value === null && isColourPlace([...path.slice(0, -1), 'value'])) return COMPUTED_COLOUR;
  return KEYS[key] ?? KEYS[`${key}${regionOf(path)}`];
}

// Gives the region of a path. A character after a key of the table limits the refusal to a region: '@' is a view, '$' a
// transform, '%' a bin.
function regionOf(path: ChartPath): string {
  if (path.length === 1 || path.at(-3) === 'layer') return '@';
  if (path.at(-2) === 'bin') return '%';
  return path.at(-3) === 'transform' ? '$' : '';
}

const COMPUTED_COLOUR: Refusal = {
  found: 'a colour that is computed',
  instead: "Name the colours under 'scale: { range: [teal, gold] }', or one as 'value: teal'.",
};

function isStepped(key: string, value: unknown): boolean {
  if (typeof value === 'object') return true;
  return key === 'tickCount' && typeof value === 'string' && value !== 'year';
}

function tooMany(value: unknown, most: number | undefined): Refusal | undefined {
  const size = Array.isArray(value) ? value.length : Number(value);
  return most !== undefined && (size > most || size < 0)
    ? { ...STEPS, instead: `At most ${most} are drawn here.` }
    : undefined;
}

function colourRefusal(value: unknown, names: readonly string[]): Refusal | undefined {
  if (typeof value === 'object' && value !== null && 'expr' in value) return COMPUTED_COLOUR;
  if (typeof value !== 'string') return undefined;
  if (names.includes(value) || value === 'transparent' || /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) return undefined;
  const instead = `Name one of the design's colours: ${names.join(', ')}; or write it as #10242e.`;
  return { found: `the colour '${value}'`, instead };
}
