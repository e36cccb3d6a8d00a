import sax from 'sax';

/** A reason why a citation style would take too long, and where in its text the macro begins. */
export interface EndlessMacro {
  readonly reason: string;
  readonly from: number;
}

/** An element of a style, with the macro that it calls. */
interface StyleElement {
  readonly name: string;
  readonly macro: string | undefined;
  readonly from: number;
  readonly children: StyleElement[];
}

/** The elements that are gone through to write one work, at most; and all that are unfolded to sort by it. */
interface Work {
  readonly steps: number;
  readonly unfolded: number;
}

// The longest styles take some thousand steps; 130,000 take a second for each mention of a work.
const MOST_STEPS = 20_000;
// citeproc-js keeps a macro once, however often it is called, but unfolds the macros that sort the works: 3 KB of memory
// for each element. Chicago's styles of 2024 have 108,000 of them, and take 340 MB and 1.2 s.
const MOST_UNFOLDED = 250_000;
const MOST_DEPTH = 200;

/**
 * Finds a macro of a citation style (CSL 1.0.2) that calls itself, directly or through others, or macros that call one
 * another so often that a single work takes too long. Gives undefined for a text that is no XML.
 */
export function findEndlessMacro(style: string): EndlessMacro | undefined {
  const root = readStyle(style);
  if (root === undefined) return undefined;
  const macros = new Map(root.children.filter(({ name }) => name === 'macro').map((each) => [each.macro ?? '', each]));
  const counting: Counting = { macros, known: new Map(), open: new Set() };
  for (const macro of macros.values()) {
    const { steps } = workOf(macro, counting, 0);
    const { from } = macro;
    const { endless } = counting;
    if (endless !== undefined) {
      return { reason: `its macro '${endless.macro}' calls itself, or one that calls it`, from: endless.from };
    }
    const name = `its macro '${macro.macro}'`;
    if (steps > MOST_STEPS) return { reason: `${name} takes more than ${MOST_STEPS} steps for each work`, from };
  }
  const sorting = sortingMacros(root).flatMap((name) => macros.get(name) ?? []);
  const unfolded = sorting.reduce((all, macro) => all + workOf(macro, counting, 0).unfolded, 0);
  const [first] = sorting;
  if (first === undefined || unfolded <= MOST_UNFOLDED) return undefined;
  const reason = `the macros by which it sorts works have more than ${MOST_UNFOLDED} elements with all that they call`;
  return { reason, from: first.from };
}

// Gives the names of the macros by which a style sorts, once for each <key> that has one.
function sortingMacros(element: StyleElement): string[] {
  if (element.name === 'key') return element.macro === undefined ? [] : [element.macro];
  return element.children.flatMap(sortingMacros);
}

interface Counting {
  readonly macros: ReadonlyMap<string, StyleElement>;
  readonly known: Map<StyleElement, Work>;
  readonly open: Set<StyleElement>;
  /** The macro that calls itself. */
  endless?: StyleElement;
}

// Each macro is counted once, however often it is called.
function workOf(element: StyleElement, counting: Counting, depth: number): Work {
  const known = counting.known.get(element);
  if (known !== undefined) return known;
  if (counting.open.has(element)) counting.endless = element;
  if (counting.endless !== undefined || depth > MOST_DEPTH) return { steps: Infinity, unfolded: Infinity };
  counting.open.add(element);
  const below = element.children.map((child) => workOf(child, counting, depth + 1));
  const called = element.name === 'macro' ? undefined : counting.macros.get(element.macro ?? '');
  if (called !== undefined) below.push(workOf(called, counting, depth + 1));
  counting.open.delete(element);
  // Of the branches of a choice one is taken.
  const steps = below.reduce(
    (all, each) => (element.name === 'choose' ? Math.max(all, each.steps) : all + each.steps),
    1,
  );
  const work = { steps, unfolded: below.reduce((all, each) => all + each.unfolded, 1) };
  counting.known.set(element, work);
  return work;
}

function readStyle(text: string): StyleElement | undefined {
  const parser = sax.parser(true, {});
  const open: StyleElement[] = [];
  let root: StyleElement | undefined;
  let isBroken = false;
  parser.onerror = () => {
    isBroken = true;
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    const from = parser.startTagPosition - 1;
    const named = attributes[name === 'macro' ? 'name' : 'macro'];
    const element = { name, macro: typeof named === 'string' ? named : undefined, from, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.write(text).close();
  return isBroken ? undefined : root;
}
