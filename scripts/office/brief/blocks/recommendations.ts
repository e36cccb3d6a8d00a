import type { BriefView } from '../../../views/brief/brief-view.ts';
import type { RecommendationView } from '../../../views/deck/deck-view.ts';
import { plainText, type RichText } from '../../../views/text/rich-text.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { rankList } from '../styles/lists.ts';
import { listParagraph, paragraph, textParagraph } from '../text/paragraph.ts';
import { run } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { heading } from './heading.ts';
import { table } from './table.ts';

/** The recommendations of a box, and the words above them. */
interface RecommendationBox {
  readonly head: RichText;
  readonly recommendations: readonly RecommendationView[];
  /** Whether it is what is asked, at a glance; otherwise it ends a chapter. */
  readonly isAsk: boolean;
}

/** Writes a box with recommendations, each with its rank; nothing where there are none. */
export function recommendationBox({ head, recommendations, isAsk }: RecommendationBox, writing: Writing): Xml {
  if (recommendations.length === 0) return xml``;
  const cell = xml`${textParagraph('BoxHeading', head, writing)}
    ${recommendations.map(({ number, action, owner, horizon, isDated }) => [
      isNumbered(action)
        ? textParagraph('NumberedAction', action, writing)
        : listParagraph('RecommendationAction', rankList(number, isAsk), textRuns(action, writing)),
      paragraph('RecommendationOwner', [
        textRuns(owner, writing),
        run(' · '),
        ...(isDated ? [textRuns(label('by', writing), writing), run(' ')] : []),
        textRuns(horizon, writing),
      ]),
    ])}`;
  return table({ style: 'BriefBox', widths: [mmToTwips(writing.measures.page.content)], rows: [[cell]] }, writing);
}

function isNumbered({ pieces }: RichText): boolean {
  return pieces.some(({ kind }) => kind === 'paragraph');
}

/** Writes the table of all recommendations of the brief, on a page of its own; nothing where there are none. */
export function recommendationTable({ headline, rows }: BriefView['recommendations'], writing: Writing): Xml {
  if (rows.length === 0) return xml``;
  const head = (['number', 'action', 'owner', 'by'] as const).map((name) =>
    textParagraph('TableHead', label(name, writing), writing),
  );
  const cells = rows.map(({ action, chapter, owner, horizon }) => [
    paragraph('ActionNumber', undefined),
    xml`${textParagraph('TableStrong', action, writing)}${textParagraph('TableDetail', chapter, writing)}`,
    textParagraph('TableText', owner, writing),
    textParagraph('TableText', horizon, writing),
  ]);
  const { page, type } = writing.measures;
  const widths = widthsFor(mmToTwips(page.content), type.small >= LARGE ? LARGE_SHARES : SHARES);
  return xml`${heading('SectionLabel', 'recommendations', label('recommendations', writing), writing, true)}
    ${textParagraph('GlanceHeadline', headline, writing)}
    ${table({ style: 'BriefTable', widths, head, rows: cells }, writing)}`;
}

// Of a number, an action with its chapter, an owner and a date.
const SHARES = [0.07, 0.51, 0.26, 0.16];
// In large type, the name of a month needs more room.
const LARGE = 14;
const LARGE_SHARES = [0.09, 0.41, 0.27, 0.23];

function widthsFor(whole: number, shares: readonly number[]): number[] {
  const widths = shares.map((share) => Math.floor(share * whole));
  return widths.map((width, index) =>
    index === 1 ? width + whole - widths.reduce((sum, each) => sum + each, 0) : width,
  );
}

/** Gives a word of the templates by its name. */
export function label(name: string, { source }: Writing): RichText {
  return source.view.labels[name] ?? plainText('');
}
