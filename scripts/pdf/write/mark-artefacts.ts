import { mcidOf } from '../read/content/marked-content.ts';
import { visitOperators } from '../read/content/visit-operators.ts';
import { applyEdits, type Edit } from './apply-edits.ts';

/** A marked content that paints only paths. */
export interface PaintedMark {
  readonly mcid: number;
  /** Whether it has curves: it is then a drawing, or letters drawn as paths. */
  readonly curved: boolean;
}

/** The questions about a page that its content stream does not answer. */
export interface Marking {
  /** Whether marked content that paints paths alone is decoration: a border or a background. */
  readonly isDecoration: (mark: PaintedMark) => boolean;
  /** Whether the form of this name marks its own content. */
  readonly isMarkedForm: (name: string) => boolean;
}

/** A content stream that is marked, and the numbers of the marked content that became artefacts. */
export interface MarkedStream {
  readonly content: string;
  readonly decorations: readonly number[];
}

/**
 * Puts `/Artifact BMC … EMC` around everything that a content stream paints outside marked content, and turns
 * decoration in marked content into artefacts (ISO 32000-1, 14.8.2.2). The picture of the page does not change.
 */
export function markArtefacts(content: string, marking: Marking): MarkedStream {
  const state = new MarkingState(content, marking);
  visitOperators(content, (name, start, at, end) => {
    const kind = KINDS.get(name);
    if (kind !== undefined) state.read(kind, { start, at, end });
    return undefined;
  });
  return state.finish();
}

type Kind = 'line' | 'curve' | 'paint' | 'drop' | 'show' | 'object' | 'open' | 'close' | 'boundary';

// A page has some ten thousand operators: each is looked up once.
const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    line: ['m', 'l', 're', 'h'],
    curve: ['c', 'v', 'y'],
    paint: ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S'],
    drop: ['n'],
    show: ['Tj', 'TJ', "'", '"', 'EI', 'sh'],
    object: ['Do'],
    open: ['BMC', 'BDC'],
    close: ['EMC'],
    // A run of untagged painting must end here, so that its mark nests in text objects and other marks.
    boundary: ['q', 'Q', 'BT', 'ET'],
  } satisfies Record<Kind, string[]>).flatMap(([kind, names]) => names.map((name) => [name, kind as Kind])),
);
const OPENING = '/Artifact BMC';

/** The offsets of an operator's first operand, of its own first character, and of its end. */
interface Span {
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

interface Sequence {
  readonly opening: Span;
  readonly mcid: number | undefined;
  readonly covers: boolean;
  paths: boolean;
  curved: boolean;
  others: boolean;
}

class MarkingState {
  readonly #content: string;
  readonly #marking: Marking;
  readonly #sequences: Sequence[] = [];
  readonly #edits: Edit[] = [];
  readonly #decorations: number[] = [];
  /** The number of open marks that are tags or artefacts. */
  #covering = 0;
  #path: { start: number; curved: boolean } | undefined;
  #run: { start: number; end: number } | undefined;

  constructor(content: string, marking: Marking) {
    this.#content = content;
    this.#marking = marking;
  }

  read(kind: Kind, span: Span): void {
    switch (kind) {
      case 'line':
      case 'curve':
        this.#build(kind, span);
        return;
      case 'paint':
        this.#paintPath(span);
        return;
      case 'drop':
        this.#path = undefined;
        return;
      case 'show':
        this.#show(span);
        return;
      case 'object':
        this.#draw(span);
        return;
      case 'open':
        this.#open(span);
        return;
      case 'close':
        this.#close();
        return;
      case 'boundary':
        this.#endRun();
        return;
    }
  }

  finish(): MarkedStream {
    this.#endRun();
    return { content: applyEdits(this.#content, this.#edits), decorations: this.#decorations };
  }

  #build(kind: Kind, { start }: Span): void {
    this.#path ??= { start, curved: false };
    if (kind === 'curve') this.#path.curved = true;
  }

  #paintPath({ start, end }: Span): void {
    const path = this.#path ?? { start, curved: false };
    this.#path = undefined;
    const sequence = this.#sequences.at(-1);
    if (sequence !== undefined) {
      sequence.paths = true;
      sequence.curved ||= path.curved;
    }
    this.#extendRun(path.start, end);
  }

  #show({ start, end }: Span): void {
    const sequence = this.#sequences.at(-1);
    if (sequence !== undefined) sequence.others = true;
    this.#extendRun(start, end);
  }

  #draw(span: Span): void {
    if (!this.#marking.isMarkedForm(this.#operandsOf(span).slice(1))) this.#show(span);
    else for (const sequence of this.#sequences.slice(-1)) sequence.others = true;
  }

  #extendRun(start: number, end: number): void {
    if (this.#covering > 0) return;
    this.#run = { start: this.#run?.start ?? start, end };
  }

  #endRun(): void {
    if (this.#run === undefined) return;
    const { start, end } = this.#run;
    this.#edits.push({ start, end: start, text: `${OPENING}\n` }, { start: end, end, text: '\nEMC' });
    this.#run = undefined;
  }

  #open(opening: Span): void {
    this.#endRun();
    const outer = this.#sequences.at(-1);
    if (outer !== undefined) outer.others = true;
    const operands = this.#operandsOf(opening);
    const mcid = mcidOf(operands);
    const covers = mcid !== undefined || /^\/Artifact\b/.test(operands);
    if (covers) this.#covering += 1;
    this.#sequences.push({ opening, mcid, covers, paths: false, curved: false, others: false });
  }

  #close(): void {
    this.#endRun();
    const closed = this.#sequences.pop();
    if (closed?.covers) this.#covering -= 1;
    if (closed?.mcid === undefined || !closed.paths || closed.others || this.#covering > 0) return;
    if (!this.#marking.isDecoration({ mcid: closed.mcid, curved: closed.curved })) return;
    this.#edits.push({ start: closed.opening.start, end: closed.opening.end, text: OPENING });
    this.#decorations.push(closed.mcid);
  }

  #operandsOf({ start, at }: Span): string {
    return this.#content.slice(start, at).trim();
  }
}
